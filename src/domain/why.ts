/** Why a number is what it is: the rule, the log entries it looked at, and what would move it next. */
export interface Why {
  /** The rule, by the name of its file, for example `easy` of src/domain/progression/rules/easy.ts. */
  readonly rule: string;
  /** One plain sentence for the person. */
  readonly text: string;
  /** Ids of the log entries the rule read, oldest first. */
  readonly entries: readonly string[];
  /** One plain sentence: what would change the number next. */
  readonly next: string;
}
