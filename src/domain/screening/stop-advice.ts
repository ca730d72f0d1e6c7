import { questionOf, screeningQuestions, type ScreeningQuestion } from "./questions.ts";
import type { ScreenResult } from "./screen.ts";

/** A headed piece of advice: lines that start with "- " are points of a list. */
interface AdviceSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

const points = (questions: readonly ScreeningQuestion[]): readonly string[] => questions.map(({ text }) => `- ${text}`);

const whereToGo: Readonly<Record<ScreenResult["urgency"], AdviceSection>> = {
  emergency: {
    heading: "Please get checked now, before anything else",
    lines: [
      "Go to an emergency department today, or call your emergency number (112, 999, 911 or the one where you are). What matters is that somebody looks at it today.",
      "Tell them this, in these words or your own:",
    ],
  },
  clinician: {
    heading: "Please talk to a doctor or physiotherapist first",
    lines: [
      "The plan waits until someone who can examine you has said that training may go on. Often that is one visit. You said:",
    ],
  },
};

/** What a person is told when a screening answer matched: where to go, with what, and how to come back. No diagnosis. */
export const stopAdvice = ({ urgency, answers }: ScreenResult): readonly AdviceSection[] => {
  const { heading, lines } = whereToGo[urgency];
  const said = answers.flatMap((key) => questionOf(key) ?? []);
  const minor = answers.includes("under-18")
    ? ["fourplane makes plans for adults; for someone younger a clinician or coach who knows them should have a say."]
    : [];
  return [
    { heading, lines: [...lines, ...points(said), ...minor] },
    {
      heading: "What happens here",
      lines: [
        "The plan rests; nothing is lost. When a clinician has said that you may train: fourplane checkin --cleared. Was an answer a slip? fourplane undo takes it back.",
        "This is no diagnosis, only a reason to ask. Your answers stay on this computer.",
      ],
    },
  ];
};

/** What a person is told who notes pain spreading down a leg, or new numbness or weakness in it: the emergency list, calmly. */
export const legAdvice = (): readonly AdviceSection[] => [
  {
    heading: "Leg symptoms: please have them looked at",
    lines: [
      "What brought them on rests, with everything in its direction. See a doctor or physiotherapist in the next days; a check-in without them, three days on or later, brings it back.",
    ],
  },
  {
    heading: "Go to an emergency department now if any of this is true",
    lines: points(screeningQuestions.filter(({ urgency }) => urgency === "emergency")),
  },
  {
    heading: "One of these?",
    lines: ["fourplane checkin --screen saddle-numbness (or another key) notes it and lets the plan rest."],
  },
];
