import type { Rule } from "./move.ts";
import { comingBack } from "./rules/coming-back.ts";
import { doneToday } from "./rules/done-today.ts";
import { easy } from "./rules/easy.ts";
import { flare } from "./rules/flare.ts";
import { hard } from "./rules/hard.ts";
import { layOff } from "./rules/lay-off.ts";
import { lighterWeek } from "./rules/lighter-week.ts";
import { notReached } from "./rules/not-reached.ts";
import { otherWeight } from "./rules/other-weight.ts";
import { nothingLogged } from "./rules/nothing-logged.ts";
import { openSet } from "./rules/open-set.ts";
import { painAmber } from "./rules/pain-amber.ts";
import { painInPlane } from "./rules/pain-in-plane.ts";
import { painRed } from "./rules/pain-red.ts";
import { painUnsettled } from "./rules/pain-unsettled.ts";
import { rest } from "./rules/rest.ts";
import { right } from "./rules/right.ts";
import { sensitive } from "./rules/sensitive.ts";

/** What holds a dose back. Every one that applies counts: of their places and sets the least. */
export const limits: readonly Rule[] = [
  rest,
  flare,
  painRed,
  painInPlane,
  comingBack,
  painUnsettled,
  painAmber,
  layOff,
  sensitive,
  lighterWeek,
  doneToday,
];

/** What the last exposures make of a dose: the first that applies counts. */
export const moves: readonly Rule[] = [nothingLogged, otherWeight, notReached, openSet, easy, hard, right];
