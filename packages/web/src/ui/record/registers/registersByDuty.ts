import { inLanguage, records, type Label, type RecordDeclaration, type Scope } from "@gantry/records";

const dutyLabels: Readonly<Record<string, Label>> = {
  governance: ["Governance", "Steuerung"],
  fields: ["Fields", "Felder"],
  views: ["Views", "Ansichten"],
  collaboration: ["Collaboration", "Zusammenarbeit"],
  organisation: ["Organisation", "Organisation"],
  people: ["People", "Personen"],
  planning: ["Planning", "Planung"],
  resources: ["Resources", "Ressourcen"],
  money: ["Money", "Kosten"],
  risk: ["Risk", "Risiko"],
  stakeholders: ["Stakeholders", "Stakeholder"],
  team: ["Team", "Team"],
  quality: ["Quality", "Qualität"],
  assets: ["Assets", "Betriebsmittel"],
  service: ["Service desk", "Service Desk"],
  compliance: ["Compliance", "Compliance"],
  change: ["Change", "Veränderung"],
  closing: ["Closing", "Abschluss"],
  workflow: ["Workflow", "Arbeitsablauf"],
};

export interface RegisterGroup {
  duty: string;
  label: string;
  registers: RecordDeclaration[];
}

/** The record types that have a page of their own, by duty, in the order they were declared. */
export function registersByDuty(scope: Scope, language: string): RegisterGroup[] {
  const registers = (records as readonly RecordDeclaration[]).filter((each) => each.register && each.scope === scope);
  const duties = [...new Set(registers.map(({ duty }) => duty))];
  return duties.map((duty) => ({
    duty,
    label: dutyLabel(duty, language),
    registers: registers.filter((each) => each.duty === duty),
  }));
}

function dutyLabel(duty: string, language: string): string {
  const label = dutyLabels[duty];
  return label ? inLanguage(label, language) : duty.charAt(0).toUpperCase() + duty.slice(1);
}
