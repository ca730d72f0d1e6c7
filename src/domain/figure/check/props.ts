import type { Prop } from "../figure.ts";
import type { Check } from "./sample.ts";

/** What of a picture is equipment that the exercise needs; furniture and walls stand in every home. */
const implementOf = (prop: Prop): string | null => {
  switch (prop.kind) {
    case "machine":
      return prop.name;
    case "bar":
      return "pull-up-bar";
    case "kettlebell":
    case "dumbbell":
    case "barbell":
    case "trap-bar":
    case "med-ball":
    case "ab-wheel":
    case "band":
    case "cable":
    case "landmine":
    case "bench":
      return prop.kind;
    default:
      return null;
  }
};

/** The picture shows one of the ways to do the exercise: all that it needs, and nothing else. */
export const checkProps: Check = ({ figure, exercise }) => {
  const shown = new Set((figure.props ?? []).flatMap((prop) => implementOf(prop) ?? []));
  const ways = exercise.equipment.length === 0 ? [[]] : exercise.equipment;
  const fits = ways.some((way) => way.length === shown.size && way.every((name) => shown.has(name)));
  if (fits) return [];
  const list = (names: readonly string[]) => (names.length === 0 ? "nothing" : names.join(" and "));
  return [
    { path: "props", message: `${list([...shown])} is shown; the exercise needs ${ways.map(list).join(", or ")}` },
  ];
};
