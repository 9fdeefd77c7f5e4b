/**
 * Forms in which an English question asks about two things at once, and words that lead to an answer. Every repetition is bounded, so
 * that a text of any length is judged in time proportional to it.
 */
import type { DoubleForm } from './wording-zh.ts';

/** What is judged. */
const ASPECT =
  'attitude|efficiency|quality|prices?|speed|environment|cleanliness|food|drinks?|service|staff|products?|delivery|skills?|expertise|atmosphere|value|design|support|location|facilities|taste|packaging|communication|costs?|selection|variety|features|professionalism|friendliness|helpfulness|politeness|knowledge|comfort|convenience|responsiveness|accuracy|courtesy|competence|reliability|safety|waiting times?|decor|layout|portions?|presentation|outcome|fees|dignity|respect|kindness|empathy|compassion|patience|privacy|ambience|documentation|training';
const LEXICON =
  'friendly|polite|courteous|kind|skilled|skilful|skillful|professional|knowledgeable|experienced|competent|quick|fast|prompt|swift|timely|punctual|efficient|accurate|correct|precise|clear|detailed|easy|simple|convenient|clean|tidy|neat|quiet|calm|safe|secure|fair|cheap|honest|open|transparent|reliable|dependable|modern|attractive|pleasant|warm|caring|welcoming|attentive|responsive|informative|patient|sincere|considerate|thoughtful|flexible|smooth|fresh|tasty|hot|varied|generous|spacious|bright|relaxed|lively|interesting|engaging|well[- ]\\w{2,12}|short|low|good|great|excellent|satisfied|happy|consistent|proactive|intuitive|appealing|understanding|inviting|organi[sz]ed|up[- ]to[- ]date|affordable|plentiful|trustworthy|credible|large|big|small|sunny|eager|gentle|peaceful|green|cosy|cozy|elegant|motivating|slow|rude|healthy|nutritious|wide|light|soft|firm|strong|stable|robust|varied|complete|full|tender|crisp|witty|funny|lovely|stylish|roomy|airy|dry|warm|cool';
/** How it is judged. */
const QUALITY = `(?:${LEXICON}|\\w{2,12}(?:ful|ous)|(?!vegetable|timetable)\\w{3,12}able|\\w{2,10}ible)`;
const VERY = '(?:very |also |quite |so |always |really |equally |too |not )?';
const AND = '(?:,? and| or|,? but|,? yet| as well as| along with|,? and also|,)';
const IS = '(?:was|were|is|are|be|been|feels?|felt|looks?|looked|seems?|seemed|appears?|appeared|remained|stayed|has|have|had|works?|worked|tastes?|tasted)';
const WHOSE = '(?:the |our |its |their |his |her |your )?';
const WORD = "[\\p{L}\\p{N}’'-]{2,20}";
/** Words that go on with one thing, not with a second. */
const NO_THING = '(?!(?:i|we|you|he|she|it|they|if|when|then|that|which|so|how|what|why|where|if|please|only|more|not)\\b)';
const DONE = '(?:\\w{3,14}ed|came|gave|told|knew|spoke|took|made|kept|felt|understood|found|went|got|did|was|were|had)';
/** What staff and things do. */
const DOES = '(?:eats?|sleeps?|cares?|keeps?|knows?|helps?|gives?|tells?|listens?|explains?|answers?|treats?|greets?|responds?|reacts?|checks?|offers?|provides?|solves?|fix(?:es)?|cleans?|serves?|respects?|understands?|remembers?|acts?|works?|runs?|arrives?|smiles?|speaks?|teach(?:es)?|informs?|follows?|takes?|makes?|pays?|is|are|has|have)';
/** A word after which a second quality comes: none that begins a noun or is done to somebody. */
const ANY_QUALITY = '(?!(?:the|an|our|its|their|his|her|my|your|not|there|what|who|you|all|both|in|on|at|to|of|for|with|from|bed|black|up|more)\\b)[a-z]{3,14}(?<!ed|ing|[^sui]s)';
const ASKED = '(?:does|did|do|is|are|was|were|has|have|can|could|will|would)';
/** Begins a condition, in which two things may hold at once. */
const CONDITION = /^(?:if|when|after|before|once|unless|while|where)\b(?!-)/i;
const ONE_THING = /\b(?:between|friends and family|family and friends|terms and conditions|health and safety|food and beverage|bed and breakfast|research and development|trial and error|pros and cons|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends|mornings?|which|why|what (?:is|was|were|are) (?:the|your) (?:reasons?|names?))\b/i;

/** Without one of these there are no two things. */
export const JOINS_EN = /,|\b(?:and|or|but|yet|as well as)\b|\?.*\?/i;

export const DOUBLE_EN: readonly DoubleForm[] = [
  { form: new RegExp(`\\b(${ASPECT})${AND} ${WHOSE}(${ASPECT})\\b`, 'iu'), unless: ONE_THING },
  { form: new RegExp(`\\b(${QUALITY})${AND} ${VERY}(${QUALITY})\\b`, 'iu') },
  // easy to use and fast
  { form: new RegExp(`\\b${IS} ${VERY}(${QUALITY} to \\w{2,12}) and ${VERY}(${QUALITY})\\b`, 'iu'), unless: CONDITION },
  // Was the food good? Was the service fast?
  { form: new RegExp(`\\b(${ASKED}(?: ${WORD}){2,8})\\? (${ASKED}(?: ${WORD}){2,8})\\?$`, 'iu'), unless: /^(?:have|has|had|did|do) (?:you|your)\b/i },
  { form: /\bnot only (.{3,30}?),? but (?:also )?(.{3,30}?)(?:[.?!]|$)/i },
  { form: /\bboth ([\w-]+) and ([\w-]+)\b/i, unless: /\bboth (?:i|you|my|your|parents|sides|ends)\b/i },
  // quickly and cheaply
  { form: /\b(?!weekly|monthly|yearly|early|daily|only|family|directly|indirectly)(\w{3,14}ly|well|on time) (?:and|or|but|as well as) (?!weekly|monthly|yearly|daily|only|family|indirectly)(\w{3,14}ly|on time|well)\b/i },
  // attentive and knew the menu
  { form: new RegExp(`\\b${IS} ${VERY}(${QUALITY}) (?:and|but|yet|as well as) ${VERY}${NO_THING}(${WORD}(?: ${WORD}){0,3})`, 'iu'), unless: CONDITION },
  { form: new RegExp(`\\b${IS} ${VERY}(${ANY_QUALITY}) (?:and|but|yet|as well as) ${VERY}${NO_THING}(${WORD}(?: ${WORD}){0,3})`, 'iu'), unless: CONDITION },
  // eats well and sleeps well
  { form: new RegExp(`\\b(${DOES}(?: ${WORD}){0,4}?) (?:and|yet) (?:also |always )?(${DOES}(?: ${WORD}){0,2})\\b`, 'iu'), unless: new RegExp(`${CONDITION.source}|${ONE_THING.source}|\\b(?:who|how to)\\b`, 'iu') },
  // the punctuality of the bus and the manner of the driver
  { form: /\b(the [\w-]{3,20} of (?:the |our |its )?[\w-]{2,20}) and (the [\w-]{3,20} of (?:the |our |its )?[\w-]{2,20})/i, unless: ONE_THING },
  // arrived on time and fixed the problem
  { form: new RegExp(`\\b(${DONE}(?: ${WORD}){1,5}?) and (?:\\w{3,12}ly |also |always )?(${DONE}(?: ${WORD}){0,2})\\b`, 'iu'), unless: new RegExp(`${CONDITION.source}|${ONE_THING.source}|\\b(?:who|in case)\\b`, 'iu') },
  // Is it fast and does it look modern?
  { form: new RegExp(`\\b(${ASKED}(?: ${WORD}){2,6}?),? and (${ASKED} (?:it|they|she|he|you|we|the|our)(?: ${WORD}){1,3})`, 'iu') },
  // are paid quickly
  { form: new RegExp(`\\b(${WORD}(?: ${WORD}){1,3}) and (?:\\w{3,12}ly |also |always )?(?!${ASKED} (?:it|they|she|he|you|we|i)\\b)((?:is|are|was|were|has|have|had|did|does|can|will)(?: ${WORD}){1,3})\\b`, 'iu'), unless: new RegExp(`${CONDITION.source}|\\b(?:who|that|which|what|how (?:many|often|long))\\b`, 'iu') },
  { form: new RegExp(`\\b(?!family|only|early|monthly|weekly|daily)(\\w{3,14}ly) and (\\w{3,14}(?:s|ed)(?: ${WORD}){0,2})`, 'iu'), unless: CONDITION },
  // know the product and quote quickly
  { form: new RegExp(`\\b(${WORD}(?: ${WORD}){2,4}) and ((?:${WORD} )?\\w{3,12} (?:\\w{3,12}ly|well|fast|hard|on time))[.?!]?$`, 'iu'), unless: CONDITION },
  { form: new RegExp(`\\b((?:has|have|\\w{3,12}s)(?: ${WORD}){1,4}) and (\\w{3,12}s (?:\\w{3,12}ly|well|fast|the|my|me|us|to)\\b)`, 'iu'), unless: CONDITION },
  // How useful was the product and documentation
  { form: new RegExp(`\\bhow (?:${QUALITY}) (?:was|were|is|are) ${WHOSE}${NO_THING}(${WORD}(?: ${WORD})?) (?:and|or) ${WHOSE}${NO_THING}(${WORD})`, 'iu'), unless: ONE_THING },
  // Prices are fair and the quality is good
  { form: new RegExp(`\\b(${WORD} ${IS} ${VERY}${WORD})(?: ${WORD}){0,2},? (?:and|but) (${WHOSE}${NO_THING}(?:${WORD} ){1,2}${IS} ${WORD})`, 'iu'), unless: CONDITION },
  // Forms are simple and fees transparent
  { form: new RegExp(`\\b(${QUALITY}),? and ${WHOSE}(${NO_THING}${WORD} ${VERY}${QUALITY})[.?!]?$`, 'iu'), unless: CONDITION },
  // How satisfied are you with cleaning and gardening
  {
    form: new RegExp(`\\b(?:(?:dis)?satisfied|happy|unhappy|pleased|content) (?:are you |were you |have you been )?(?:with|by|about) ${WHOSE}(${WORD}(?: ${WORD}){0,4}?)${AND} ${WHOSE}${NO_THING}(${WORD}(?: ${WORD})?)`, 'iu'),
    unless: ONE_THING,
  },
  {
    form: new RegExp(`\\b(?:rate|evaluate|score|think of|thought of|opinion of|feel about|impression of|judge|enjoy|experience (?:with|of)|appreciate) ${WHOSE}(${WORD}(?: ${WORD}){0,4}?)(?:,? and| or| as well as| along with|,) ${WHOSE}${NO_THING}(${WORD}(?: ${WORD})?)`, 'iu'),
    unless: ONE_THING,
  },
];

const PRAISE =
  'excellent|outstanding|award-winning|wonderful|great|amazing|superb|world-class|high-quality|first-class|first-rate|fantastic|superior|state-of-the-art|friendly|fast|helpful|professional|efficient|warm|caring|dedicated|skilled|experienced|expert|delicious|beautiful|improved|generous|unique|popular|trusted|attentive|courteous|knowledgeable|unbeatable|exceptional|renowned|famous|finest|best|competitive|convenient|comfortable|affordable|intuitive|easy-to-use|lovely|innovative|cutting-edge|reliable|hard-working|beneficial|picturesque|kind|polite|considerate|patient|sincere|competent|thorough|gentle|honest|pleasant|magnificent|gorgeous|ground-breaking|tireless|cosy|cozy|elegant|spacious|stylish|luxurious|devoted|committed|passionate|talented|qualified|well-trained|acclaimed|celebrated|charming|stunning|spotless|enthusiastic|powerful|seamless|speedy|beloved|(?!use|grace)\\w{3,10}ful|(?!previous|various|numerous|religious)\\w{3,9}ous';
const THING = 'service|services|staff|team|product|products|food|support|offer|offers|facilities|dishes|menu|app|clinic|hotel|doctors|specialists|prices|rooms|agents|employees|care';

export const LEADING_EN: readonly RegExp[] = [
  /(?:^|[.!?;,:] )(?:do|would|is|are|should|have|has|did|was|were|could|does|can)n['’]t (?:you|your|we|it|they|this|that|these|our|the|there|any|\w{3,}ing)\b(?: (?:agree|think|feel|find|want|like))?(?=[^.!]{0,120}\?)/i,
  /(?<!why )\b(?:would|do) you not\b|\b(?:do not|would not) you (?:agree|think|feel|like|want|prefer|say)\b/i,
  /(?:,|\b) ?(?:[a-z]{2,6}n['’]t (?:it|you|we|they|he|she|there)|right|correct)\s*\?\s*$|, (?:would|do|did|will|is|are|was|were|have|has|can|could) (?:you|it|they|we|he|she)\s*\?\s*$/i,
  /\b(?:obviously|surely|clearly,|of course,|needless to say|undoubtedly|as everyone knows|everybody knows|everyone knows|as you (?:may |probably |surely )?know|as we all know)/i,
  // most customers agree
  new RegExp(`(?<!how )\\b(?:most|many|nearly all|almost all|thousands of|millions of|(?:the )?(?:vast |great |large )?majority of|more and more|(?:nine|eight) out of ten|\\d{1,3} ?(?:%|per ?cent) of) (?:of )?(?:our |the )?(?:[a-z]{3,12} )?[a-z]{3,12} (?:already |also |really )?(?:agree|think|feel|believe|know|want|prefer|love|like|say|praise|choose|recommend|enjoy|trust|find|are (?:very )?(?:satisfied|happy|pleased|delighted|in favou?r))\\b`, 'iu'),
  /\b(?:nobody|no one|everybody|everyone|who (?:does|would)(?:n['’]t| not)) (?:likes?|wants?|loves?|hates?|agrees?|enjoys?|prefers?)\b(?=.{0,200}\?)/i,
  /(?:^|[.!?] )(?:\w+ )?(?:experts|studies|research|scientists|critics|surveys) (?:\w+ )?(?:recommends?|agrees?|says?|shows?|shown|found|suggests?|proves?|proven|confirms?|believes?)\b/i,
  /\byou must (?:have|be|agree|feel|know|admit)\b|\bwe (?:trust|know|are (?:sure|confident|certain))(?: that)? you\b|\bwe (?:assume|presume)(?: that)? you\b|\bwe (?:hope|believe|expect)(?: that)? you (?:enjoyed|loved|liked|were|are|found|agree)\b/i,
  // would you agree that
  /(?<!(?:extent|much|strongly|far) )\b(?:would|do) you (?:not )?agree (?:that|our)\b/i,
  /\bwhy (?:are|were) you (?:so |very )?(?:happy|satisfied|pleased|delighted|impressed)\b|\bhow (?:excited|thrilled|delighted|grateful|impressed|proud) (?:are|were|was|will)\b/i,
  /\bhow (?:excellent|outstanding|wonderful|great|amazing|superb|terrible|awful|bad) (?:was|is|were|are|do|did)\b/i,
  /\b(?:is it|would it be) (?:not )?(?:fair|safe|right|correct) to say\b/i,
  new RegExp(`\\bsuch (?:an? )?(?:${PRAISE})\\b`, 'iu'),
  /\bhow much (?:did|do|have|will) you (?:really )?(?:enjoy|enjoyed|love|loved|like|liked|appreciate|benefit)\b|\bhow much (?:better|easier|faster|nicer|more \w+) (?:is|are|was|were|do|did|has|have)\b|\bso much (?:easier|better|faster|nicer|simpler|more \w+)\b/i,
  // our excellent service
  new RegExp(`\\bour (?:\\w{3,12}ly )?(?:${PRAISE})(?:,? (?:and )?(?:${PRAISE}|new))* (?!hours|track)[\\w’'-]{3,}(?: (?:${THING}))?\\b`, 'iu'),
  new RegExp(`\\bthe (?:\\w{3,12}ly )?(?:${PRAISE})(?:,? (?:and )?(?:${PRAISE}))* (?:service|services|staff|team|product|products|food|support|offer|facilities)\\b(?=.{0,20}\\bwe (?:offer|provide|give|serve))`, 'iu'),
  /\bwe (?:work(?:ed)? (?:very )?hard|strive|pride ourselves|are proud|do our (?:very )?best|always (?:try|strive|do our)|are committed|are (?:loved|known|famous|renowned|praised)|care deeply|go the extra mile|(?:have |['’]ve )?(?:recently |just |greatly )?(?:improved|upgraded|won|invested|spent)|(?:treat|regard|see) (?:every|each|all|our)|put (?:you|our|every))\b(?=.{0,160}[?.!])/i,
  /\b(?:our|we)\b[^.?!]{0,40}\b(?:best|finest|lowest|cheapest|fastest|friendliest|number one)\b[^.?!]{0,20}\b(?:in (?:the )?(?:town|city|country|county|region|world|business|industry|area|market)|around|ever)\b/i,
  /^as (?:an?|the) [^.?!]{0,60}\b(?:award|leading|best|tradition|trusted|number one|leader|family business|oldest|largest)\b/i,
  /\b(?:responsible|sensible|smart|reasonable|decent|caring|loyal|valued) (?:parents?|people|citizens?|customers?|shoppers?|drivers?|patients?|guests?)\b/i,
  /^(?:given (?:the (?:benefits?|advantages?|success|importance|quality|savings)|that|how|our)|because|in view of (?:the|our)|knowing (?:that|how))\b[^?]{0,120}, (?:how|would|do|will|are|what|is)\b/i,
  /\bwast(?:e|ing) (?:the |your |our )?(?:taxpayers['’]? |public )?(?:money|time)\b/i,
  /\b(?:could|can|is there|are there|do you know) any\b[^?]{0,60}\bthan (?:ours|us|we)\b/i,
  /^(?:we|our)\b[^.?!]{5,100}[.!] (?:are you (?:satisfied|happy|pleased)|how many points|how do you (?:rate|like)|do you (?:like|trust|agree|support|feel)|what do you (?:think|say))\b/i,
  // All our mechanics are certified. Do you trust them?
  new RegExp(`^(?!(?:if|when|after|think|please|you|i|on)\\b)[^.?!]{0,60}\\b(?:so|all|every|extremely|very|really|won|prizes?|certified|hard|better|best|finest|${PRAISE})\\b[^.?!]{0,60}[.!] (?:do|does|would|will|are|is|how|what|don['’]t) [^?]{3,80}\\?$`, 'iu'),
  /\b(?:please|be sure to|make sure (?:you|to)|kindly) (?:tick|choose|select|mark|answer|give)\b[^.?!]{0,20}\bvery (?:satisfied|good|happy)\b(?!\W{0,3} to\b)/i,
  // please give us five stars
  /\b(?:give|rate|award|leave|score|mark)\b[^.?!]{0,30}(?:(?<!\b(?:to|of|–) )\b(?:five|5)[ -]stars?\b|\b(?:five out of five|5 out of 5|ten out of ten|10 out of 10|full marks|top (?:score|marks|rating))|\b(?:good|great|positive|glowing) (?:review|rating))/i,
  /\b(?:favou?r|support|welcome|oppose|get(?:ting)? rid of|abolish|end|ending|scrap|stop)\b[^.?!]{0,40}\b(?:annoying|wasteful|outdated|unfair|awful|terrible|tedious|ridiculous|burdensome|greedy|needless|unnecessary|endless)\b/i,
];
