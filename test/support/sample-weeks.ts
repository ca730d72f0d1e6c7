import type { Week } from "../../src/domain/week.ts";
import { buildItem, buildSession, buildWeek, credits } from "./build-week.ts";

const ankle = buildItem({
  exercise: "ankle-dorsiflexion-mobilization",
  name: "Ankle Dorsiflexion Mobilization",
  role: "mobility",
  dose: { sets: 2, amount: 10, perSide: true, rest: 15 },
  seconds: 205,
});
const deadlift = buildItem({
  exercise: "kettlebell-deadlift",
  name: "Kettlebell Deadlift",
  cells: credits("resist", "extension"),
  dose: { load: { value: 16, unit: "kg" }, implement: "kettlebell" },
  seconds: 246,
});
const rollDown = buildItem({
  exercise: "seated-roll-down",
  name: "Seated Roll-Down",
  cells: credits("move", "flexion"),
  dose: { sets: 2, amount: 5, rest: 30 },
  seconds: 100,
});
const carry = buildItem({
  exercise: "single-arm-farmers-carry",
  name: "Single-Arm Farmer's Carry",
  cells: credits("resist", "side-bending", "extension"),
  dose: { measure: "metres", amount: 20, perSide: true, load: { value: 12, unit: "kg" }, implement: "kettlebell" },
  seconds: 270,
});
const birdDog = buildItem({
  exercise: "bird-dog",
  name: "Bird Dog",
  cells: credits("resist", "extension", "rotation"),
  dose: { measure: "seconds", amount: 40, hold: 10, perSide: true, rest: 45 },
  seconds: 360,
});
const walking = buildItem({
  exercise: "walking",
  name: "Walking",
  role: "support",
  dose: { sets: 1, measure: "minutes", amount: 5, rest: 0 },
  seconds: 330,
});
const pallof = buildItem({
  exercise: "tall-kneeling-pallof-press",
  name: "Tall-Kneeling Pallof Press",
  cells: credits("resist", "rotation"),
  dose: { perSide: true, implement: "band", rest: 45 },
  seconds: 312,
});
const press = buildItem({
  exercise: "prone-press-up",
  name: "Prone Press-Up",
  cells: credits("move", "extension"),
  dose: { sets: 2, amount: 6, rest: 30 },
  seconds: 108,
});
const sideBend = buildItem({
  exercise: "standing-side-bend-reach",
  name: "Standing Side-Bend Reach",
  cells: credits("move", "side-bending"),
  dose: { sets: 2, amount: 6, perSide: true, rest: 30 },
  seconds: 156,
});
const chop = buildItem({
  exercise: "standing-cross-body-chop",
  name: "Standing Cross-Body Chop",
  cells: credits("move", "rotation", "flexion"),
  dose: { sets: 2, perSide: true, rest: 30 },
  seconds: 188,
});
const sidePlank = buildItem({
  exercise: "kneeling-side-plank",
  name: "Kneeling Side Plank",
  cells: credits("resist", "side-bending"),
  dose: { sets: 2, measure: "seconds", amount: 20, perSide: true, rest: 45 },
  seconds: 155,
});
const curlUp = buildItem({
  exercise: "mcgill-curl-up",
  name: "McGill Curl-Up",
  cells: credits("resist", "flexion"),
  dose: { measure: "seconds", amount: 20, hold: 10, rest: 45 },
  seconds: 180,
});

/** Three sessions with a band and kettlebells that train every plane in both modes. */
export const fullWeek: Week = buildWeek({
  profile: {
    days: ["mon", "wed", "fri"],
    minutes: 25,
    level: 2,
    units: "kg",
    equipment: [{ name: "band" }, { name: "kettlebell", loads: [8, 12, 16] }],
    avoid: [],
    tolerance: {},
    exclude: [],
  },
  sessions: [
    buildSession({ date: "2026-11-23", items: [ankle, deadlift, rollDown, carry, birdDog] }),
    buildSession({ date: "2026-11-25", items: [ankle, press, sideBend, pallof, curlUp, walking] }),
    buildSession({ date: "2026-11-27", items: [ankle, deadlift, chop, sidePlank, curlUp] }),
  ],
});

const short = { flag: "--minutes 20", message: "ten minutes more make room for it" };

/** One short session without equipment in which nothing turns. */
export const gapWeek: Week = buildWeek({
  profile: { ...fullWeek.profile, days: ["mon"], minutes: 10, level: 1, equipment: [] },
  sessions: [buildSession({ date: "2026-11-23", items: [rollDown, press, sidePlank] })],
  gaps: [
    { plane: "flexion", mode: "resist", reason: "time", message: "ten minutes are full before it fits.", fix: short },
    { plane: "extension", mode: "resist", reason: "time", message: "ten minutes are full before it fits.", fix: short },
    {
      plane: "rotation",
      mode: "move",
      reason: "equipment",
      message: "nothing at level 1 turns the spine without equipment.",
      fix: { flag: "--equipment band", message: "a band opens 3 exercises" },
    },
    {
      plane: "rotation",
      mode: "resist",
      reason: "paused",
      message: "it is paused until Sun 29 Nov.",
      fix: { flag: "fourplane resume rotation", message: "" },
    },
    {
      plane: "side-bending",
      mode: "move",
      reason: "time",
      message: "ten minutes are full before it fits.",
      fix: short,
    },
  ],
  shortfalls: [
    { plane: "flexion", kind: "one-day", message: "Flexion is trained on one day only: there is one session." },
  ],
});
