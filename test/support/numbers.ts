/** A complaint number as it stands in a message. */
export const numberPattern = /\b[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]\b/;
