import {
  distinct,
  flag,
  list,
  number,
  oneOf,
  optional,
  record,
  text,
  type Fields,
  type Read,
  type ValueProblem,
} from "../read-value.ts";
import { quoted } from "../safe-text.ts";
import { contactNames } from "./skeleton.ts";
import {
  checkNames,
  roles,
  type BaseNames,
  type CheckName,
  type Figure,
  type Figures,
  type PoseData,
  type PoseRole,
  type RoledPose,
  type Root,
} from "./figure.ts";
import { figuresSchema } from "./schema-name.ts";
import { angles, arm, leg, vec } from "./read-limb.ts";
import { arrow } from "./read-arrow.ts";
import { joint, prop } from "./read-prop.ts";

/** More than a catalog of the size of ours needs, so that an absurd file is refused at once. */
const most = { figures: 1000, bases: 200, props: 16, arrows: 6, contacts: 12, baseNames: 4, like: 20 } as const;

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id, of an exercise or of a base. */
const name: Read<string> = (value, path, problems) => {
  if (typeof value === "string" && value.length <= 80 && kebab.test(value)) return value;
  problems.push({ path, message: `${quoted(value)} found, lower-case words joined by hyphens expected` });
  return undefined;
};

/** Values by id. A name that is no id is quoted and kept out of the path. */
const named =
  <T>(read: Read<T>, largest: number): Read<Readonly<Record<string, T>>> =>
  (value, path, problems) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push({ path, message: `${quoted(value)} found, an object expected` });
      return undefined;
    }
    const entries = Object.entries(value);
    if (entries.length > largest) {
      problems.push({ path, message: `${entries.length} found, at most ${largest} expected` });
      return undefined;
    }
    const found: [string, T][] = [];
    for (const [key, each] of entries) {
      if (name(key, path, problems) === undefined) continue;
      const one = read(each, `${path}.${key}`, problems);
      if (one !== undefined) found.push([key, one]);
    }
    return Object.fromEntries(found);
  };

const baseNames: Read<BaseNames> = (value, path, problems) =>
  Array.isArray(value) ? list(name, 1, most.baseNames)(value, path, problems) : name(value, path, problems);

/** One joint and its point. */
const root: Read<Root> = (value, path, problems) => {
  const entries = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) {
    problems.push({
      path,
      message: `${quoted(value)} found, one joint and its point expected, such as {"hip": [0, 51, 0]}`,
    });
    return undefined;
  }
  const at = joint(entry[0], path, problems);
  return at === undefined ? undefined : { [at]: vec(entry[1], `${path}.${at}`, problems) as NonNullable<Root["hip"]> };
};

const poseFields: Fields<PoseData> = {
  base: optional(baseNames),
  pelvis: optional(angles),
  lumbar: optional(angles),
  thorax: optional(angles),
  neck: optional(angles),
  root: optional(root),
  legs: leg,
  legL: leg,
  legR: leg,
  arms: arm,
  armL: arm,
  armR: arm,
};

const pose: Read<PoseData> = record<PoseData>(poseFields);
const roledPose: Read<RoledPose> = record<RoledPose>({ as: oneOf(roles), ...poseFields } as Fields<RoledPose>);

const poses: Read<readonly RoledPose[]> = (value, path, problems) => {
  const before = problems.length;
  const found = distinct(list(roledPose, 2, roles.length), (each: RoledPose) => each?.as)(value, path, problems);
  if (found === undefined || problems.length > before) return found;
  const has = (role: PoseRole) => found.some(({ as }) => as === role);
  if (!has("end")) problems.push({ path, message: `no pose is the "end"` });
  if (!has("start") && !has("setup"))
    problems.push({ path, message: `no pose is the "start", or the "setup" of a hold` });
  return found;
};

const contactList = distinct(list(oneOf(contactNames), 1, most.contacts));

const figureFields: Read<Figure> = record<Figure>({
  camera: (value, path, problems) =>
    list(number(-180, 180), 2, 2)(value, path, problems) as Figure["camera"] | undefined,
  base: optional(baseNames),
  always: optional(pose),
  poses,
  contacts: record<Figure["contacts"]>({
    setup: optional(contactList),
    start: optional(contactList),
    middle: optional(contactList),
    end: optional(contactList),
  }),
  slides: optional(contactList),
  props: optional(list(prop, 1, most.props)),
  arrows: optional(list(arrow, 1, most.arrows)),
  showMiddle: optional(flag),
  ghost: optional(flag),
  inset: optional(flag),
  like: optional(distinct(list(name, 1, most.like))),
  except: optional(
    record<Readonly<Partial<Record<CheckName, string>>>>(
      Object.fromEntries(checkNames.map((each) => [each, optional(text(true))])) as Fields<
        Partial<Record<CheckName, string>>
      >,
    ),
  ),
});

/** Where a figure speaks of a pose, by path. */
const rolesNamed = ({
  contacts,
  showMiddle,
  props = [],
}: Figure): readonly (readonly [path: string, role: string])[] => [
  ...Object.keys(contacts).map((role) => [`contacts.${role}`, role] as const),
  ...(showMiddle === true ? [["showMiddle", "middle"] as const] : []),
  ...props.flatMap((each, index) => {
    const away = "away" in each ? (each.away ?? {}) : {};
    return Object.keys(away).map((role) => [`props[${index}].away.${role}`, role] as const);
  }),
];

const figure: Read<Figure> = (value, path, problems) => {
  const before = problems.length;
  const found = figureFields(value, path, problems);
  if (found === undefined || problems.length > before) return found;
  const has = new Set<string>(found.poses.map(({ as }) => as));
  for (const [place, role] of rolesNamed(found)) {
    if (!has.has(role)) problems.push({ path: `${path}.${place}`, message: `no pose of the figure is the "${role}"` });
  }
  return found;
};

/** What a file of figures holds, its bases and figures optional. */
interface File {
  readonly $schema?: string;
  readonly schema: typeof figuresSchema;
  readonly bases?: Figures["bases"];
  readonly figures: Figures["figures"];
}

const file: Read<File> = record<File>({
  $schema: optional(text()),
  schema: oneOf([figuresSchema]),
  bases: optional(named(pose, most.bases)),
  figures: named(figure, most.figures),
});

export type ParsedFigures =
  | { readonly figures: Figures; readonly problems: readonly [] }
  | { readonly figures: null; readonly problems: readonly ValueProblem[] };

/** Reads a file of figures and names everything in it that is not as it should be. Never throws, whatever the value is. */
export const parseFigures = (value: unknown): ParsedFigures => {
  const problems: ValueProblem[] = [];
  const found = file(value, "", problems);
  if (found === undefined || problems.length > 0) return { figures: null, problems };
  return { figures: { bases: found.bases ?? {}, figures: found.figures }, problems: [] };
};
