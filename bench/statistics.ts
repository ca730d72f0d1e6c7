/** The value below which this share (0 to 1) of the values lies, the nearest one taken. NaN where there is none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
};

/** The middle one of the values; of an even number of them the lower of the two. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds of one call of the work. */
export const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** The median of three calls, so that one interruption by another process does not count. */
export const timeOfThree = (work: () => unknown): number => median([timeOf(work), timeOf(work), timeOf(work)]);
