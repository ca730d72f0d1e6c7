import { weekdays, type Weekday } from "./dates.ts";

export const fullWeekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The weekdays that a word can mean: `m`, `mo`, `mon`, `mondays`; of `t` two of them. */
export const weekdaysCalled = (text: string): readonly Weekday[] => {
  const word = text.trim().toLowerCase();
  if (word === "") return [];
  return weekdays.filter((_, day) => {
    const name = fullWeekdays[day] ?? "";
    return name.startsWith(word) || `${name}s` === word || (word.length > 3 && name.startsWith(word.replace(/s$/, "")));
  });
};
