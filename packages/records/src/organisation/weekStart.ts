/** Days a week may begin on. */
export const weekStarts = ["monday", "sunday", "saturday"] as const;

export const weekStartLabels = {
  monday: ["Monday", "Montag"],
  sunday: ["Sunday", "Sonntag"],
  saturday: ["Saturday", "Samstag"],
} as const;
