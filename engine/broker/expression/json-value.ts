/** A JSON value: what expressions read and yield. Dates, times and durations are texts, as in Zeebe's variables. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };
