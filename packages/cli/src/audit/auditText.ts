import type { OrganisationAudit } from "@gantry/server";

/** What verifying found, for people. */
export function auditText(audits: readonly OrganisationAudit[]): string {
  if (audits.length === 0) return "There is no organisation yet, so there is no change log.";
  return audits.map(organisationText).join("\n\n");
}

function organisationText(audit: OrganisationAudit): string {
  const { name, checked, milliseconds, unsealed, head, problems, problemCount } = audit;
  const speed = Math.round(checked / Math.max(milliseconds / 1000, 0.001));
  const lines = [`${name}: ${checked} entries in ${(milliseconds / 1000).toFixed(1)} s (${speed} a second)`];
  if (unsealed > 0) lines.push(`${unsealed} written just now and not yet sealed`);
  if (problemCount === 0) lines.push("The change log is whole.");
  else {
    lines.push(`THE CHANGE LOG IS NOT WHAT WAS SEALED: ${problemCount} ${problemCount === 1 ? "place" : "places"}`);
    lines.push(...problems.map(({ message }) => `- ${message}`));
    if (problems.length < problemCount) lines.push(`… and ${problemCount - problems.length} more`);
  }
  if (head) lines.push(`It ends at position ${head.position}, seal ${head.hash}`);
  return lines.join("\n");
}
