import { isDay } from '$lib/records/ledger/moment';

/** A day of the calendar in an address: `2024-01-02`. */
export const match = isDay;
