/** What English-speaking residents say of danger to themselves, and of their name. Lines are plain (normalise.ts): no apostrophes, and "no" reads as the short word for a number. */
import { sought } from './sought.ts';

const lead =
  '(?:yes|yeah|ok|oke|okay|sure|please|and|but|also|so|just|can you|could you|i want(?: you)? to|i want it(?: to)?|id like(?: you)? to|i would like(?: you)? to|i prefer to|let me|want to)';
const tail = '(?: (?:please|pls|ok|oke|okay|thanks|thank you|if possible|from them|to anyone|to anybody|to them|to others))*';
const it = '(?:it|this|that|me|my report|the report|this report|everything|my complaint)';
const secret = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:keep|make|treat|mark|leave|stay|remain|be) )?(?:${it} )?(?:as |to be |stay |remain |be )?(?:a )?(?:secret|confidential|private)(?: report)?${tail}$`,
  ),
);
const unnamed = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:keep|make|report|send|leave|stay|remain|be|post|file) )?(?:${it} )?(?:as |to be |stay |remain |be )?(?:an? )?(?:anonymous|anonymously|nameless|unnamed)(?: report)?${tail}$`,
  ),
);
const hides = '(?:show|mention|tell|reveal|use|share|write|include|put|disclose|publish|give)';
const noName = sought(
  new RegExp(
    `^(?:${lead} )*(?:hide|withhold|remove|omit|leave out|without|never ${hides}|dont ${hides}|do not ${hides})(?: (?:the|them|anyone|anybody|out|in|it|with))* (?:my (?:name|identity|full name|real name)|names|who i am|it (?:was|is) me|who reported(?: it)?)${tail}$|^(?:${lead} )*(?:nomor|without|skip|minus|leave out)(?: my| a| any| the)? (?:names?|identity)(?: on it| in it| attached| shown| needed)?${tail}$|^(?:${lead} )*(?:keep|leave) my (?:name|identity) (?:out(?: of (?:it|this|that|the report))?|hidden|unknown|to yourself)${tail}$`,
  ),
);
const nobody = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:nomor one|nobody) (?:should|must|may|can) know|(?:i )?(?:dont|do not) want (?:anyone|anybody|them|people|him|her|my boss|my neighbou?rs?) to know|(?:dont|do not) tell (?:anyone|anybody|them|him|her))(?: (?:my name|who i am|it (?:was|is) me|its me|that i reported(?: it)?|i reported(?: it)?|about me))?${tail}$`,
  ),
);

/** Whether a clause says nothing but that the name shall not be seen, or that all is secret. */
export function hiddenInEnglish(line: string): 'secret' | 'anonymous' | null {
  if (secret.test(line)) return 'secret';
  return unnamed.test(line) || noName.test(line) || nobody.test(line) ? 'anonymous' : null;
}

export const englishFear = sought(
  /\b(?:afraid|scared|frightened|worried|terrified) (?:(?:that|of|if|to|they|he|she|i|will|might|would|my|the) ){0,4}(?:find out|finds out|found out|report|know|knows|revenge|retaliate|retaliation|fired|hurt|come after|boss|neighbou?r)\b|\bthreaten(?:ed|s|ing)? (?:me|us|my|to)\b|\b(?:dont|do not) want (?:anyone|anybody|them|people|him|her|my boss) to know\b|\bif they find out\b/,
);
export const englishCorruption = sought(
  /\b(?:brib(?:e|es|ed|ery|ing)|corrupt(?:ion|ed)?|extort(?:s|ed|ion|ing)?|embezzl\p{L}+|kickbacks?|under the table|illegal (?:fees?|levy|levies|charges?|payments?)|(?:asks?|asked|asking|demand(?:s|ed|ing)?) (?:(?:us|me|him|her|them|people|parents|residents|everyone|for|to|pay) ){1,3}(?:money|cash|\d+ ?(?:k|rb|ribu|thousand|million)?)|(?:takes?|took|cuts?) \d+ ?(?:k|rb|ribu|thousand|percent)? (?:from|of) (?:each|every|our|my|the))\b/u,
);
const people =
  '(?:me|us|(?:my |his |her |their |the |a |our |some )?(?:wife|husband|son|daughter|mother|father|sister|brother|kids?|child|children|students?|pupils?|wom[ae]n|girls?|boys?|maid|baby|workers?|patients?))';
export const englishViolence = sought(
  new RegExp(
    `\\b(?:hits|beats|is beating|keeps beating|keeps hitting|beaten|abus(?:es|ed|ing)|rap(?:ed|es|ing)|molest(?:s|ed|ing)?|harass(?:es|ed|ing)?|grop(?:es|ed|ing)|tortur(?:es|ed|ing)|bull(?:y|ies|ied|ying)) ${people}\\b|\\bdomestic violence\\b|\\bsexual(?:ly)? (?:abuse|abused|assault|assaulted|harassment|harassed)\\b|\\bchild abuse\\b`,
  ),
);
