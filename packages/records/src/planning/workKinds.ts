import type { Label } from "../kernel/label.ts";

/** What sort of work something is, so that past estimates of the like can be held against it (LRN-9). */
export const workKinds = [
  "analysis",
  "design",
  "development",
  "configuration",
  "installation",
  "migration",
  "testing",
  "training",
  "documentation",
  "procurement",
  "rollout",
  "coordination",
] as const;
export type WorkKind = (typeof workKinds)[number];

export const workKindLabels: Record<WorkKind, Label> = {
  analysis: ["Analysis", "Analyse"],
  design: ["Design", "Entwurf"],
  development: ["Development", "Entwicklung"],
  configuration: ["Configuration", "Konfiguration"],
  installation: ["Installation", "Installation"],
  migration: ["Migration", "Migration"],
  testing: ["Testing", "Test"],
  training: ["Training", "Schulung"],
  documentation: ["Documentation", "Dokumentation"],
  procurement: ["Procurement", "Beschaffung"],
  rollout: ["Roll-out", "Einführung"],
  coordination: ["Coordination", "Abstimmung"],
};
