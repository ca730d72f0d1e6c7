import { implementNames } from "../catalog/entry.ts";
import { anyMachine } from "./machines.ts";

const aliases: ReadonlyMap<string, string> = new Map([
  ["resistance-band", "band"],
  ["loop-band", "band"],
  ["elastic-band", "band"],
  ["tube", "band"],
  ["db", "dumbbell"],
  ["dumb-bell", "dumbbell"],
  ["kb", "kettlebell"],
  ["kettle-bell", "kettlebell"],
  ["bb", "barbell"],
  ["bar-bell", "barbell"],
  ["cable-machine", "cable"],
  ["cable-tower", "cable"],
  ["hex-bar", "trap-bar"],
  ["landmine-bar", "landmine"],
  ["machine", anyMachine],
  ["weight-machine", anyMachine],
  ["gym-machine", anyMachine],
  ["ab-machine", "ab-crunch-machine"],
  ["rotary-torso", "rotary-torso-machine"],
  ["reverse-hyper", "reverse-hyper-machine"],
  ["hyperextension-bench", "roman-chair"],
  ["chin-up-bar", "pull-up-bar"],
  ["medicine-ball", "med-ball"],
  ["medball", "med-ball"],
  ["mb", "med-ball"],
  ["ab-roller", "ab-wheel"],
  ["abwheel", "ab-wheel"],
  ["wheel", "ab-wheel"],
  ["weight-bench", "bench"],
]);

const weightless: ReadonlySet<string> = new Set(["band", "roman-chair", "ab-wheel", "bench", "pull-up-bar"]);
const builtIn: ReadonlySet<string> = new Set(implementNames);

/** Whether a weight can be told for an implement. One that only a catalog of a person's own names may have weights. */
export const takesWeights = (implement: string): boolean => !weightless.has(implement);

/** Whether it is one of the implements with weights that the built-in catalog knows: dumbbell, cable and so on. */
export const isLoadable = (implement: string): boolean => builtIn.has(implement) && takesWeights(implement);

/** The name an implement goes by in catalogs, plural and other common names forgiven; undefined when it is unknown. */
export const implementNamed = (text: string, known: ReadonlySet<string>): string | undefined => {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
  const singular = [name, name.replace(/s$/, ""), name.replace(/es$/, "")];
  for (const each of singular) {
    if (builtIn.has(each) || known.has(each)) return each;
    const meant = aliases.get(each);
    if (meant !== undefined) return meant;
  }
  return undefined;
};
