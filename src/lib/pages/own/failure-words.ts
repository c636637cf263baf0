import * as m from '../../paraglide/messages';
import type { Failure } from './own-reader';

/** Why files could not be read, and what to do about it. */
export function readFailure(failure: Failure): string {
	if (failure.kind === 'offline') return m.own_failed_offline();
	return failure.reason === '' ? m.own_failed_unsaid() : m.own_failed({ reason: failure.reason });
}

/** Why nobody could look for what this browser keeps. */
export function lookFailure(failure: Failure): string {
	if (failure.kind === 'offline') return m.own_look_offline();
	return failure.reason === ''
		? m.own_look_unsaid()
		: m.own_look_failed({ reason: failure.reason });
}
