import type { DoneEvent } from "../log/event.ts";

/**
 * Work that felt hard is asked for again as it is: about two reps are meant to be left (target of the chronic back pain trial
 * 10.1186/s13063-017-1913-8). Guesses of reps left are rough (Zourdos 2021, 10.1519/JSC.0000000000002995), so the answer has
 * three values and `easy` earns no larger step [D].
 */
export const isHard = ({ effort }: Pick<DoneEvent, "effort">): boolean => effort === "hard";
