import { expect, test } from "vitest";
import { personKinds } from "../../support/simulated-people.ts";
import { simulate } from "../../support/simulate.ts";
test("speed", () => {
  const t=performance.now(); let n=0,up=0;
  for (const kind of personKinds) for (let i=0;i<2;i++) simulate(kind,i,52,(d)=>{n+=d.moments.length; up+=d.moments.filter(m=>m.target.change==="up").length});
  console.log(n,up,performance.now()-t);
  expect(n).toBeGreaterThan(0);
});
