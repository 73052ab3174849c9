import {
  addAssignment,
  changeUnits,
  removeAssignment,
  type AssignedWork,
  type WorkChange,
  type WorkFields,
} from "@gantry/engine";

/** Who works on one activity while several of them come, go or change, each seeing what the ones before did. */
export class Crew {
  #fields: WorkFields;
  #assigned: readonly AssignedWork[];
  /** A summary lasts as long as its rows, whoever is assigned to it. */
  readonly #isSummary: boolean;
  readonly #values = new Map<string, Omit<WorkChange["assignments"][number], "id">>();
  activity: WorkChange["activity"] = {};

  constructor(fields: WorkFields, assigned: readonly AssignedWork[], isSummary: boolean) {
    this.#fields = fields;
    this.#assigned = assigned;
    this.#isSummary = isSummary;
  }

  leave(id: string): void {
    this.#take(removeAssignment(this.#fields, this.#assigned, id));
    this.#assigned = this.#assigned.filter((one) => one.id !== id);
  }

  change(changed: { id: string; units: number }): void {
    if (this.#isSummary) this.#values.set(changed.id, { units: changed.units });
    else this.#take(changeUnits(this.#fields, this.#assigned, changed));
  }

  join(added: AssignedWork): void {
    const change = addAssignment(this.#fields, this.#assigned, added);
    this.#assigned = [...this.#assigned, added];
    this.#take(change);
  }

  /** What became of an assignment's own fields. */
  values(id: string): Omit<WorkChange["assignments"][number], "id"> {
    return this.#values.get(id) ?? {};
  }

  #take({ activity, assignments }: WorkChange): void {
    if (this.#isSummary) return;
    this.#fields = { ...this.#fields, ...activity };
    this.activity = { ...this.activity, ...activity };
    for (const { id, ...values } of assignments) {
      this.#values.set(id, { ...this.#values.get(id), ...values });
      this.#assigned = this.#assigned.map((one) => (one.id === id ? { ...one, ...values } : one));
    }
  }
}
