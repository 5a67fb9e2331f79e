/** A JSON value as it travels in variables. Numbers are IEEE doubles: whole numbers beyond 2^53 lose precision. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON object at root level: what Zeebe calls a document. */
export interface JsonObject {
  [name: string]: Json;
}
