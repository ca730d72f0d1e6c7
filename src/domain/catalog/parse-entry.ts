import { modes, planes, type Plane } from "../spine.ts";
import { cautionTags, handsNames, measures, patterns, roles, type Exercise } from "./entry.ts";
import { addProblem, blame, type Findings } from "./findings.ts";
import { checkFields, checkRequired, isRaw, type Raw, type Required } from "./known-fields.ts";
import { limits, readChoice, readFlag, readKebab, readNumber, readText, readTexts } from "./read-field.ts";
import { readDose } from "./read-dose.ts";
import { readEquipment } from "./read-equipment.ts";

const knownFields = new Set([
  "id",
  "name",
  "aliases",
  "role",
  "mode",
  "planes",
  "family",
  "pattern",
  "equipment",
  "level",
  "measure",
  "perSide",
  "alternating",
  "secondsPerRep",
  "dose",
  "hands",
  "cautions",
  "easier",
  "harder",
  "muscles",
  "why",
  "steps",
  "cues",
  "mistakes",
  "stop",
  "founding",
  "licence",
  "attribution",
  "source",
  "takenFor",
  "guessed",
  "sameAs",
]);

const required: readonly Required[] = [
  ["id", "an id such as bird-dog"],
  ["name", "a text"],
  ["role", `one of ${roles.join(", ")}`],
  ["family", "a word for exercises that are much alike"],
  ["pattern", `one of ${patterns.join(", ")}`],
  ["equipment", "a list of lists ([] when it needs nothing)"],
  ["level", "a whole number from 1 to 5"],
  ["measure", `one of ${measures.join(", ")}`],
  ["perSide", "true or false"],
];

const requiredOfTrunk: readonly Required[] = [
  ...required,
  ["mode", `${modes.join(" or ")} (role trunk needs it)`],
  ["planes", "a list of planes, the primary one first (role trunk needs it)"],
];

const knownTags = new Set<string>(cautionTags);
const noPlanes: readonly Plane[] = [];

const readPlanes = (findings: Findings, at: number, value: unknown): readonly Plane[] => {
  if (value === undefined) return noPlanes;
  if (!Array.isArray(value) || value.length === 0 || value.length > planes.length) {
    blame(findings, at, "planes", value, `a list of 1 to ${planes.length} planes, the primary one first`);
    return noPlanes;
  }
  for (let index = 0; index < value.length; index += 1) {
    const plane: unknown = value[index];
    if (!planes.includes(plane as Plane)) {
      blame(findings, at, `planes[${index}]`, plane, `one of ${planes.join(", ")}`, planes);
    } else if (value.indexOf(plane) < index) {
      blame(findings, at, `planes[${index}]`, plane, "each plane only once");
    }
  }
  return value;
};

const readCautions = (findings: Findings, at: number, value: unknown): readonly string[] => {
  const texts = readTexts(findings, at, "cautions", value, limits.name);
  let isUpper = true;
  for (let index = 0; index < texts.length; index += 1) {
    const text: unknown = texts[index];
    if (typeof text !== "string" || knownTags.has(text)) continue;
    isUpper = false;
    if (!knownTags.has(text.toUpperCase())) {
      blame(findings, at, `cautions[${index}]`, text, `one of ${cautionTags.join(", ")}`, cautionTags);
    }
  }
  return isUpper ? texts : texts.map((text) => String(text).toUpperCase());
};

const refuseTrunkFields = (findings: Findings, at: number, raw: Raw): void => {
  if (raw["mode"] !== undefined)
    addProblem(findings, at, "mode", 'only an exercise with "role": "trunk" has a mode; take it out');
  if (raw["planes"] === undefined || (Array.isArray(raw["planes"]) && raw["planes"].length === 0)) return;
  addProblem(findings, at, "planes", 'only an exercise with "role": "trunk" has planes; take them out');
};

type Draft = { -readonly [Field in keyof Exercise]: Exercise[Field] };

/** Reads the exercise at this index of a catalog file; null when it has a problem, all of them added to `findings`. */
export const parseEntry = (findings: Findings, at: number, raw: unknown): Exercise | null => {
  if (!isRaw(raw)) {
    blame(findings, at, "", raw, "an exercise in braces, { … }");
    return null;
  }
  const before = findings.problemCount;
  const isTrunk = raw["role"] === "trunk";
  checkFields(findings, at, "", raw, knownFields);
  checkRequired(findings, at, raw, isTrunk ? requiredOfTrunk : required, knownFields);
  const role = readChoice(findings, at, "role", raw["role"], roles);
  const measure = readChoice(findings, at, "measure", raw["measure"], measures);
  if (role !== "trunk") refuseTrunkFields(findings, at, raw);
  const exercise: Draft = {
    id: readKebab(findings, at, "id", raw["id"], ""),
    name: readText(findings, at, "name", raw["name"], limits.name),
    aliases: readTexts(findings, at, "aliases", raw["aliases"], limits.name),
    role,
    planes: isTrunk ? readPlanes(findings, at, raw["planes"]) : noPlanes,
    family: readKebab(findings, at, "family", raw["family"], ""),
    pattern: readChoice(findings, at, "pattern", raw["pattern"], patterns),
    equipment: readEquipment(findings, at, raw["equipment"]),
    level: readNumber(findings, at, "level", raw["level"], 1, 5, true, 1),
    measure,
    perSide: readFlag(findings, at, "perSide", raw["perSide"]),
    alternating: readFlag(findings, at, "alternating", raw["alternating"]),
    dose: readDose(findings, at, raw["dose"], role, measure),
    cautions: readCautions(findings, at, raw["cautions"]),
    easier: readKebab(findings, at, "easier", raw["easier"], null),
    harder: readKebab(findings, at, "harder", raw["harder"], null),
    muscles: readTexts(findings, at, "muscles", raw["muscles"], limits.name),
    why: readText(findings, at, "why", raw["why"], limits.prose, ""),
    steps: readTexts(findings, at, "steps", raw["steps"], limits.prose),
    cues: readTexts(findings, at, "cues", raw["cues"], limits.prose),
    mistakes: readTexts(findings, at, "mistakes", raw["mistakes"], limits.prose),
    stop: readTexts(findings, at, "stop", raw["stop"], limits.prose),
  };
  if (isTrunk) exercise.mode = readChoice(findings, at, "mode", raw["mode"], modes);
  const { secondsPerRep, hands, founding, licence, attribution, source, takenFor, guessed, sameAs } = raw;
  if (secondsPerRep !== undefined) {
    exercise.secondsPerRep = readNumber(findings, at, "secondsPerRep", secondsPerRep, 0.5, 60, false, 4);
  }
  if (hands !== undefined) exercise.hands = readChoice(findings, at, "hands", hands, handsNames);
  if (founding !== undefined) exercise.founding = readText(findings, at, "founding", founding, limits.prose);
  if (licence !== undefined) exercise.licence = readText(findings, at, "licence", licence, limits.prose);
  if (attribution !== undefined)
    exercise.attribution = readText(findings, at, "attribution", attribution, limits.prose);
  if (source !== undefined) exercise.source = readText(findings, at, "source", source, limits.source);
  if (takenFor !== undefined) exercise.takenFor = readText(findings, at, "takenFor", takenFor, limits.prose);
  if (guessed !== undefined) exercise.guessed = readFlag(findings, at, "guessed", guessed);
  if (sameAs !== undefined) exercise.sameAs = readKebab(findings, at, "sameAs", sameAs, "");
  return findings.problemCount === before ? exercise : null;
};
