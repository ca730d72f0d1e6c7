/** An exercise of somebody else's catalog, as it stands in the file. */
export const wallLean = {
  id: "wall-lean",
  name: "Wall | Lean",
  role: "trunk",
  mode: "resist",
  planes: ["flexion"],
  family: "wall-lean",
  pattern: "hold",
  equipment: [],
  level: 1,
  measure: "reps",
  perSide: false,
  dose: { sets: [1, 3], amount: [8, 12], rest: 30 },
  why: "It holds you.",
  steps: ["Lean."],
  licence: "CC-BY-SA 4.0",
  attribution: "wger, [x](javascript:alert(1))",
};
