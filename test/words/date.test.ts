import { expect, test } from "vitest";

import { dayText, shortDayText, spanText, weekdayText } from "../../src/words/date.ts";

test("a day in the order of the locale, whatever the version of Node says", () => {
  expect(dayText("2026-11-23")).toBe("Mon 23 Nov");
  expect(dayText("2026-11-23", "en-GB")).toBe("Mon 23 Nov");
  expect(dayText("2026-11-01", "de_DE.UTF-8")).toBe("Sun 1 Nov");
  expect(dayText("2026-11-23", "en-US")).toBe("Mon Nov 23");
  expect(dayText("2026-11-23", "en_US.UTF-8")).toBe("Mon Nov 23");
  expect(shortDayText("2026-11-03")).toBe("Tue 3");
  expect(weekdayText("2026-11-28")).toBe("Sat");
});

test("a span says month and year twice only where they differ", () => {
  expect(spanText("2026-11-23", "2026-11-29")).toBe("23 to 29 Nov 2026");
  expect(spanText("2026-11-28", "2026-12-04")).toBe("28 Nov to 4 Dec 2026");
  expect(spanText("2026-12-28", "2027-01-03")).toBe("28 Dec 2026 to 3 Jan 2027");
  expect(spanText("2026-11-23", "2026-11-29", "en-US")).toBe("Nov 23 to 29, 2026");
  expect(spanText("2026-11-28", "2026-12-04", "en-US")).toBe("Nov 28 to Dec 4, 2026");
  expect(spanText("2026-12-28", "2027-01-03", "en-US")).toBe("Dec 28, 2026 to Jan 3, 2027");
});
