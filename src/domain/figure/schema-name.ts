export const figuresSchema = "fourplane/figures@1";

/** Whether a file's value claims to hold figures, of this version or of one to come, instead of exercises. */
export const isFiguresFile = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "schema" in value &&
  typeof value.schema === "string" &&
  value.schema.startsWith("fourplane/figures@");
