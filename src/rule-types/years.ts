/** Below this confidence the report year is a guess, and nothing may be called wrong or late by it. */
export const SURE = 0.7;

/** What `report`, `next` and `previous` add to the report year. */
export const YEAR_SHIFT = { report: 0, next: 1, previous: -1 } as const;
