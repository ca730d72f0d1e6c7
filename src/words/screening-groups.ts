/** Health questions that belong together: one line that names all of them, so that only what applies is opened. */
export interface ScreeningGroup {
  readonly name: string;
  readonly short: string;
  /** The keys of its questions (domain/screening/questions.ts). */
  readonly keys: readonly string[];
}

/** All questions but the one about age, which is asked on its own; those that call for help now come first. */
export const screeningGroups: readonly ScreeningGroup[] = [
  {
    name: "new: numb between the legs; trouble with bladder, bowel or sex",
    short: "numbness, bladder, bowel or sex",
    keys: ["saddle-numbness", "bladder", "bowel", "sexual"],
  },
  {
    name: "new or growing: pain, weakness or numbness in the legs",
    short: "legs",
    keys: ["both-legs", "leg-weakness", "worsening-nerves"],
  },
  {
    name: "sudden tearing back pain, fainting, or a belly that pulsates",
    short: "sudden pain",
    keys: ["collapse", "pulsating"],
  },
  {
    name: "lately: a fall, an accident or an operation; or thin bones, a bad joint",
    short: "fall, operation, bones",
    keys: ["trauma", "surgery", "bone"],
  },
  {
    name: "cancer, now or ever; losing weight; fever, infection, weak immunity",
    short: "cancer, weight loss, fever",
    keys: ["cancer", "weight-loss", "fever"],
  },
  {
    name: "pain all the time, at night too; or stiff for long every morning",
    short: "constant pain, stiffness",
    keys: ["night-pain", "morning-stiffness"],
  },
  {
    name: "heart, chest pain, blood pressure, dizziness or blackouts",
    short: "heart, pressure, dizziness",
    keys: ["heart", "blood-pressure", "dizzy"],
  },
  { name: "a pregnancy with complications", short: "pregnancy", keys: ["pregnancy"] },
];
