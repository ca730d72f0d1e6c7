/** Words of a licence by which others may not pass an exercise on, or not shortened and translated, as every export does. */
const forbids =
  /\bnc\b|\bnd\b|non[- ]?commercial|no[- ]?deriv|all rights reserved|proprietary|personal use only|do not (copy|share|distribute)|no redistribution/i;

/** Whether a licence allows exercises to be shown in hand-outs. One that is not told counts as allowed: most files are people's own. */
export const allowsExport = (licence: string | undefined): boolean => licence === undefined || !forbids.test(licence);
