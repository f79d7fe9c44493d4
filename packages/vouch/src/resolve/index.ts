/** What names stand for, and what two judgements of a pair say together. */
export { compose, composeAll, type Judgement, weighTogether } from "./judgement.ts";
export { applyResolution, resolveReading } from "./reading.ts";
export type {
  ClaimResolution,
  Resolution,
  ResolvedActor,
  ResolvedPlace,
  ResolvedPopulation,
} from "./resolution.ts";
export { makeResolver, type Resolver } from "./resolver.ts";
