declare const __LEDGER_LICENCE__: string | undefined;

/** The licence of the figures of this site, as people name it; empty where their ledger names none. Set by the build. */
export const LEDGER_LICENCE = typeof __LEDGER_LICENCE__ === 'undefined' ? '' : __LEDGER_LICENCE__;
