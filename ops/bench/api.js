// 100 programs at once, without a pause, against BASE, which is `ours` or `bare`: four reads of a queue to one comment, or
// WHAT: `reads` or `writes` alone.
// Run by ops/bench/api.py, which says where, with which tokens, and reads the summary.
import http from "k6/http";
import { check } from "k6";
import { Trend, Counter } from "k6/metrics";

const ours = __ENV.KIND === "ours";
const tokens = __ENV.TOKENS.split(",");
const numbers = __ENV.NUMBERS.split(",");
const reads = new Trend("reads", true);
const writes = new Trend("writes", true);
const failed = new Counter("failed");

export const options = {
  vus: Number(__ENV.VUS),
  duration: __ENV.DURATION,
  discardResponseBodies: false,
  summaryTrendStats: ["med", "p(95)", "count"],
};

export default function () {
  const params = { headers: { "Content-Type": "application/json" } };
  if (ours) params.headers.Authorization = `Bearer ${tokens[__VU % tokens.length]}`;
  if (__ENV.WHAT === "writes" || (__ENV.WHAT !== "reads" && __ITER % 5 === 4)) {
    const number = numbers[(__VU * 7919 + __ITER) % numbers.length];
    const path = ours ? `/api/v1/requests/${number}/comments` : `/say/${number}`;
    params.headers["Idempotency-Key"] = [__ENV.KIND, __ENV.WHAT, __ENV.ROUND, __VU, __ITER].join("-");
    const answer = http.post(__ENV.BASE + path, JSON.stringify({ body: "It is on its way." }), params);
    writes.add(answer.timings.duration);
    if (!check(answer, { written: (a) => a.status === 201 })) failed.add(1);
  } else {
    const answer = http.get(__ENV.BASE + (ours ? "/api/v1/teams/it/requests?filter=sort:newest" : "/queue"), params);
    reads.add(answer.timings.duration);
    const rows = answer.status === 200 ? answer.json() : [];
    if (!check(rows, { fifty: (r) => (ours ? r.items : r).length === (ours ? 50 : 51) })) failed.add(1);
  }
}

export function handleSummary(data) {
  const told = {};
  for (const name of ["reads", "writes"]) told[name] = data.metrics[name] ? data.metrics[name].values : null;
  told.failed = data.metrics.failed ? data.metrics.failed.values.count : 0;
  return { stdout: JSON.stringify(told) };
}
