import { planWeek } from "../src/domain/planner/plan-week.ts";
import { builtInCatalog, randomRequest } from "./instances.ts";
import { timeOf } from "./statistics.ts";

// A process of its own: the first week it plans, with nothing compiled yet. Its seed is the argument.
const request = randomRequest(builtInCatalog(), Number(process.argv[2]), [1, 7]);
process.stdout.write(String(timeOf(() => planWeek(request))));
