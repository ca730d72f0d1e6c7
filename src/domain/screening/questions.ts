/** Where a matching answer leads: help now, or a doctor or physiotherapist before going on. */
export type Urgency = "emergency" | "clinician";

export interface ScreeningQuestion {
  /** Kept in the log: never renamed. */
  readonly key: string;
  readonly urgency: Urgency;
  /** Completes "Is any of this true?", without a question mark. */
  readonly text: string;
}

const emergency = (key: string, text: string): ScreeningQuestion => ({ key, urgency: "emergency", text });
const clinician = (key: string, text: string): ScreeningQuestion => ({ key, urgency: "clinician", text });

/**
 * What the program asks about before it plans, in its own words. Emergency: the topics of the NHS cauda equina cards, any
 * new one being enough, with fast leg weakness, collapse and a pulsating belly. Clinician: the topics of Finucane 2020
 * (10.2519/jospt.2020.9971) and of general readiness checks (heart, dizziness, blood pressure, bones). Domain facts section 5.
 */
export const screeningQuestions: readonly ScreeningQuestion[] = [
  emergency(
    "saddle-numbness",
    "new numbness or tingling between the legs or around the genitals, or wiping feels different",
  ),
  emergency("bladder", "new trouble starting, stopping or feeling urine, or leaking"),
  emergency("bowel", "new trouble holding or feeling a bowel movement"),
  emergency("sexual", "a new change in sexual feeling or function, along with the back trouble"),
  emergency("both-legs", "new pain running down both legs"),
  emergency("leg-weakness", "a leg that is quickly getting weaker"),
  emergency("collapse", "sudden back pain that tears, or came with fainting"),
  emergency("pulsating", "back pain with a pulsating feeling in the belly"),
  clinician(
    "trauma",
    "a hard fall or accident lately; or a small one with thin bones, steroid medicine or age 70 and over",
  ),
  clinician("cancer", "cancer now or in the past"),
  clinician("weight-loss", "losing weight without meaning to"),
  clinician("fever", "fever, a recent infection, injected drugs, or an immune system held down by illness or medicine"),
  clinician("night-pain", "pain that is there all the time, also at rest and at night"),
  clinician("worsening-nerves", "numbness or weakness that is slowly spreading or growing"),
  clinician(
    "morning-stiffness",
    "stiffness of more than half an hour every morning that eases with moving, first felt before age 45",
  ),
  clinician("under-18", "being under 18"),
  clinician("surgery", "an operation on the spine lately"),
  clinician("pregnancy", "a pregnancy with complications"),
  clinician("heart", "a heart condition, or pain in the chest at rest or with effort"),
  clinician("dizzy", "blackouts, or dizziness that makes you lose your balance"),
  clinician("blood-pressure", "high blood pressure that is not under control, or medicine for heart or blood pressure"),
  clinician("bone", "a bone or joint problem that exercise could make worse"),
];

/** The question of a key; nothing for a key no version of the program asks about. */
export const questionOf = (key: string): ScreeningQuestion | undefined =>
  screeningQuestions.find((question) => question.key === key);
