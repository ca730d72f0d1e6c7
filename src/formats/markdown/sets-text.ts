import type { Against, Performed, PlannedDose } from "../../domain/log/event.ts";
import { againstEach, isSameAgainst } from "../../domain/log/performed.ts";
import { loadText } from "../../words/dose.ts";

const units = { reps: "", seconds: " s", metres: " m", minutes: " min" } as const;

const againstText = ({ load, strength }: Against): string =>
  load !== null ? `with ${loadText(load)}` : strength === undefined ? "without weight" : `with ${strength} band`;

/**
 * What was done as it stands behind `Sets`, so that it is read back as the same: "8, 8, 6", "8/6, 8/6", "6, 4, 2" for holds,
 * "8 with 12 kg, 8 with 16 kg"; the weight is left out where it is the one that was asked for.
 */
export const setsInFile = (done: Performed, planned: PlannedDose): string => {
  const { sets, right } = done;
  const { hold = 0 } = planned;
  const inHolds =
    hold > 0 && [...sets, ...(right ?? [])].every((each) => Number.isInteger(each / hold) && each / hold <= 12);
  const unit = inHolds ? "" : units[planned.measure];
  const amount = (value: number) => String(inHolds ? value / hold : value);
  const each = againstEach(done);
  const asked: Against = {
    load: planned.load,
    ...(planned.strength === undefined ? {} : { strength: planned.strength }),
  };
  const counts = sets.map((left, set) => {
    const other = right?.[set] ?? left;
    return other === left ? amount(left) + unit : `${amount(left)}${unit}/${amount(other)}${unit}`;
  });
  const [first] = counts;
  // Two pairs alike are written one by one: "2 × 6/5" could be two sets.
  const isAlike = sets.length > 1 && counts.every((count) => count === first && !count.includes("/"));
  if (done.perSet !== undefined)
    return counts
      .map((count, set) => `${sets.length > 1 ? "1 × " : ""}${count} ${againstText(each[set] ?? asked)}`)
      .join(", ");
  const said = isAlike
    ? `${sets.length} × ${first ?? ""}`
    : sets.length === 1
      ? `1 × ${first ?? ""}`
      : counts.join(", ");
  const own = each[0] ?? asked;
  return isSameAgainst(own, asked) ? said : `${said} ${againstText(own)}`;
};
