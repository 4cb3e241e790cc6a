/**
 * Words that judge, frighten or claim more than a count of reports can. No title, summary or note of a figure has one; «kriminalitet» is
 * among them because a count of reports does not measure it.
 */
export const loadedWords =
  /kriminalitet|rekord|eksplo(?:der|sjon)|bølge|verst|dramatisk|alarmer|\bkun\b|dessverre|heldigvis|bevis/i;
