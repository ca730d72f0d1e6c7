import type { Exercise } from "../../catalog/entry.ts";
import { quoted } from "../../safe-text.ts";
import type { CheckName, Figure } from "../figure.ts";
import type { Bases } from "../pose.ts";
import { checkArrows } from "./arrows.ts";
import { checkBalance } from "./balance.ts";
import { checkContacts, checkFloor, checkPlanted, checkReach } from "./body-checks.ts";
import { checkProps } from "./props.ts";
import { checkRange } from "./range.ts";
import { subjectOf, type Check, type Objection } from "./sample.ts";
import { checkSpine } from "./spine.ts";

const checks: Readonly<Record<CheckName, Check>> = {
  reach: checkReach,
  floor: checkFloor,
  contacts: checkContacts,
  planted: checkPlanted,
  range: checkRange,
  balance: checkBalance,
  spine: checkSpine,
  props: checkProps,
  arrows: checkArrows,
};

/**
 * All that can be proved of a figure, looked at in every pose and a quarter, half and three quarters of the way between.
 * What the figure names in `except` is left out; an exception that nothing needs is an objection itself.
 */
export const checkFigure = (bases: Bases, id: string, figure: Figure, exercise: Exercise): readonly Objection[] => {
  const subject = subjectOf(bases, id, figure, exercise);
  return (Object.entries(checks) as [CheckName, Check][]).flatMap(([name, check]) => {
    const found = check(subject);
    if (figure.except?.[name] === undefined) return found;
    const path = `except.${name}`;
    return found.length > 0
      ? []
      : [{ path, message: `${quoted(name)} has nothing to object to; take the exception out` }];
  });
};
