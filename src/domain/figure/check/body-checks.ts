import { reachOf } from "../blob.ts";
import { contactMasses } from "../contact.ts";
import { headPiece, limbPieces, trunkMasses } from "../flesh.ts";
import { limbNames, type ContactName } from "../skeleton.ts";
import { supportsIn, type Support } from "../supports.ts";
import { distance } from "../vector.ts";
import { firstWrong, said, type Check, type Sample, type Subject } from "./sample.ts";

/** Slack in % of body height: what the eye does not see at 60 mm [D]. */
const slack = { reach: 0.6, floor: 1.5, gap: 2, sunk: 4, planted: 3 } as const;

/** No limb is asked to reach further than it is long. */
export const checkReach: Check = (subject) =>
  firstWrong(subject, ({ body }) => {
    const name = limbNames.find((each) => body.limbs[each].missing > slack.reach);
    if (name === undefined) return undefined;
    return { field: name, message: `the point is ${said(body.limbs[name].missing)} beyond what this limb can reach,` };
  });

/** Nothing is under the floor. */
export const checkFloor: Check = (subject) =>
  firstWrong(subject, ({ body }) => {
    const parts = [
      ...limbNames.map((name) => [name, limbPieces(body, name).flat()] as const),
      ["pelvis", trunkMasses(body)] as const,
      ["neck", headPiece(body)] as const,
    ];
    for (const [field, masses] of parts) {
      const low = Math.min(...masses.map((mass) => mass.at[1] - reachOf(mass, [0, -1, 0])));
      if (low < -slack.floor) return { field, message: `${said(-low)} under the floor` };
    }
    return undefined;
  });

const contactsIn = (subject: Subject, { between }: Sample): readonly ContactName[] => {
  const [first = [], ...others] = between.map((role) => subject.figure.contacts[role] ?? []);
  return first.filter((name) => others.every((list) => list.includes(name)));
};

/** How far a contact is off the nearest thing it can rest on. */
const gapOf = (supports: readonly Support[], sample: Sample, name: ContactName): number => {
  const gaps = contactMasses(sample.body, name).flatMap((mass) => supports.map(({ gap }) => gap(mass, sample.body)));
  const touching = gaps.filter((gap) => gap > -slack.sunk);
  return touching.length === 0 ? Math.max(...gaps) : Math.min(...touching);
};

/** Every declared contact touches the floor, or what stands in the room; each pose has one. */
export const checkContacts: Check = (subject) => {
  const { figure, motion } = subject;
  const supports = supportsIn(figure);
  const missing = motion.roles.filter((role) => (figure.contacts[role] ?? []).length === 0);
  if (missing.length > 0) {
    return missing.map((role) => ({
      path: `contacts.${role}`,
      message: `what the body rests on in the ${role} pose is not said`,
    }));
  }
  for (const sample of subject.samples) {
    for (const name of contactsIn(subject, sample)) {
      const gap = gapOf(supports, sample, name);
      if (gap > slack.gap) {
        return [{ path: sample.path, message: `${name} is ${said(gap)} off what it should rest on ${sample.when}` }];
      }
      if (gap < -slack.sunk)
        return [{ path: sample.path, message: `${name} is ${said(-gap)} too deep ${sample.when}` }];
    }
  }
  return [];
};

/** What rests on something in two poses stays there between them, unless it slides. */
export const checkPlanted: Check = (subject) => {
  const { figure, samples } = subject;
  let last: Sample | undefined;
  for (const sample of samples) {
    for (const name of last === undefined
      ? []
      : contactsIn(subject, { ...sample, between: [...last.between, ...sample.between] })) {
      if (last === undefined || figure.slides?.includes(name) === true) continue;
      const before = contactMasses(last.body, name);
      const by = Math.min(
        ...contactMasses(sample.body, name).map(({ at }, index) => distance(at, before[index]?.at ?? at)),
      );
      if (by > slack.planted)
        return [
          {
            path: sample.path,
            message: `${name} moves by ${said(by)} ${sample.when}; what rests stays, or is named in "slides"`,
          },
        ];
    }
    if (sample.between.length === 1) last = sample;
  }
  return [];
};
