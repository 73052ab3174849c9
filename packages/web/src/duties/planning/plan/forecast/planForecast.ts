import type { ActivityForecast, Instant } from "@gantry/engine";
import type { ForecastResponse, ForecastRisk, UncountedRisk } from "@gantry/records";
import type { ForecastAnswer } from "./forecastAnswer.ts";

/** What of the register of risks went into a forecast. */
export interface ForecastRegister {
  risks: readonly ForecastRisk[];
  responses: readonly ForecastResponse[];
  /** How many of them move it. */
  counted: number;
  uncounted: readonly UncountedRisk[];
}

const NO_REGISTER: ForecastRegister = { risks: [], responses: [], counted: 0, uncounted: [] };

/** The plan's latest forecast. */
export class PlanForecast {
  #answer: ForecastAnswer | null = null;
  #p80: Instant | null = null;
  #byId: ReadonlyMap<string, ActivityForecast> = new Map();
  #register = NO_REGISTER;

  /** null until the first is there. */
  get answer(): ForecastAnswer | null {
    return this.#answer;
  }

  /** Of the whole project: the first that is told of an edit. */
  get p80(): Instant | null {
    return this.#p80;
  }

  get register(): ForecastRegister {
    return this.#register;
  }

  of(id: string): ActivityForecast | null {
    return this.#byId.get(id) ?? null;
  }

  setFirst(p80: Instant | null): void {
    this.#p80 = p80;
  }

  set(answer: ForecastAnswer | null, register: ForecastRegister = NO_REGISTER): void {
    this.#answer = answer;
    this.#register = register;
    this.#p80 = answer?.report.project.finish?.p80 ?? null;
    this.#byId = new Map(answer?.report.activities.map((each) => [each.id, each]));
  }
}
