/** Days a week may begin on. */
export const weekStarts = ["monday", "sunday", "saturday"] as const;
export type WeekStart = (typeof weekStarts)[number];

/** The weekday on which a week begins that begins so: 0 is Sunday. */
export const weekdayOfStart = { monday: 1, sunday: 0, saturday: 6 } as const satisfies Record<WeekStart, number>;

export const weekStartLabels = {
  monday: ["Monday", "Montag"],
  sunday: ["Sunday", "Sonntag"],
  saturday: ["Saturday", "Samstag"],
} as const;
