import type { ScreenResult } from "../domain/screening/screen.ts";
import { legAdvice, stopAdvice } from "../domain/screening/stop-advice.ts";
import type { Screen } from "./palette.ts";
import { renderSections } from "./why-view.ts";

/** What stands in place of the plan while a screening answer stops it. A stopped event is such a result. */
export const renderStop = (stop: ScreenResult, screen: Screen): string => renderSections(stopAdvice(stop), screen);

/** What follows a check-off or a check-in that tells of leg symptoms. */
export const renderLegAdvice = (screen: Screen): string => renderSections(legAdvice(), screen);
