/** The flags of `plan` as they were typed; reading them is the runner's work. */
export interface PlanOptions {
  readonly new?: boolean | undefined;
  readonly from?: string | undefined;
  readonly days?: string | undefined;
  readonly minutes?: string | undefined;
  readonly equipment?: string | undefined;
  readonly level?: string | undefined;
  readonly units?: string | undefined;
  readonly avoid?: string | undefined;
  readonly tolerance?: string | undefined;
  readonly seed?: string | undefined;
  readonly lock?: readonly string[] | undefined;
  readonly require?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly allow?: readonly string[] | undefined;
  readonly dryRun?: boolean | undefined;
}

/** Whether any flag says something about the person, to be remembered. */
export const describesPerson = (options: PlanOptions): boolean =>
  [
    options.days,
    options.minutes,
    options.level,
    options.units,
    options.equipment,
    options.avoid,
    options.tolerance,
    options.exclude,
    options.allow,
  ].some((value) => value !== undefined);

/** Whether any flag asks for a week of its own, which is to make one. */
export const asksForNewWeek = (options: PlanOptions): boolean =>
  options.new === true ||
  describesPerson(options) ||
  [options.from, options.seed, options.lock, options.require].some((value) => value !== undefined);
