import type { ForeignFormat, Raw } from "./foreign-format.ts";
import { idIn, isRaw, missing, textIn, textsIn } from "./read-raw.ts";

const stepsOf = (raw: Raw, language: string): readonly string[] => {
  const { instruction_steps: steps, instructions } = raw;
  const some = isRaw(steps) ? textsIn(steps[language] ?? steps["en"]) : [];
  if (some.length > 0) return some;
  return isRaw(instructions) ? textsIn(instructions[language] ?? instructions["en"]) : textsIn(instructions);
};

/** hasaneyldrm/exercises-dataset: its text is free; its pictures are somebody else's and are never read. */
export const exercisesDataset: ForeignFormat = {
  name: "exercises-dataset",
  recognises: (raw) => "body_part" in raw && "target" in raw && "equipment" in raw,
  read: (raw, { language }) => {
    const id = idIn(raw["id"]);
    if (id === undefined) return missing("id", raw["id"]);
    const name = textIn(raw["name"]);
    if (name === undefined) return missing("name", raw["name"]);
    const target = textIn(raw["target"]);
    const category = textIn(raw["body_part"]) ?? textIn(raw["category"]);
    return {
      id,
      name,
      aliases: [],
      equipment: textIn(raw["equipment"]) === undefined ? null : textsIn(raw["equipment"]),
      primary: target === undefined ? textsIn(category) : [target],
      secondary: textsIn(raw["secondary_muscles"]),
      patterns: [],
      steps: stepsOf(raw, language),
      licence: "MIT",
      attribution: "hasaneyldrm/exercises-dataset",
      ...(category === undefined ? {} : { category }),
    };
  },
};
