// L’interface en français. English, the shape of this file, is in en.ts. Before
// a colon, a semicolon, an exclamation or a question mark, and inside quotation
// marks, stands a space that does not break.

import type { Verdict } from "../model";
import type { Side } from "../report.gen";
import type * as en from "./en";
import { grammar } from "./grammar";

export { forms, ruleTexts } from "./fr-rules";

export const ownName: string = "Français";

export const { count, day, moment, plural, listed, quoted } = grammar("fr", ["« ", " »", "“", "”"]);

export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const words: typeof en.words = {
  verbatim: "Mot pour mot",
  edited: "Remaniée",
  paraphrased: "Reformulée",
  partial: "En partie",
  unsupported: "Non trouvée",
  contradicted: "Contredit",
  structural: "Sans affirmation",
  kept: "Conservée",
  partly: "En partie",
  omitted: "Omise",
  furniture: "Annexe",
};

export const verdicts: typeof en.verdicts = {
  verbatim: "Dans l’original, avec les mêmes mots.",
  edited: "Dans l’original, avec quelques mots remaniés.",
  paraphrased: "Dans l’original, avec d’autres mots.",
  partial: "Dans l’original en partie seulement.",
  unsupported: "Non trouvée dans l’original.",
  contradicted: "L’original dit autre chose.",
  structural: "N’affirme rien à comparer.",
  kept: "Conservée : le dérivé le dit aussi.",
  partly: "Dans le dérivé en partie seulement.",
  omitted: "Omise dans le dérivé.",
  furniture: "Annexe : ne fait pas partie du sujet.",
};

export const sides: typeof en.sides = { original: "Original", derivative: "Dérivé" };
const side = (of: Side): string => (of === "original" ? "original" : "dérivé");
const ofThe = (of: Side): string => (of === "original" ? "de l’original" : "du dérivé");
const inside = (verdict: Verdict): string => lowered(words[verdict]);

const kinds: Record<string, string> = { heading: "titre", listItem: "élément de liste", tableRow: "ligne de tableau", quote: "citation" };

export const whys: typeof en.whys = {
  same: "Mêmes mots",
  stem: "Même mot, autre forme",
  derivation: "Même famille de mots",
  synonym: "Même sens",
  place: "Même lieu",
  number: "Même chiffre",
  acronym: "Même nom",
  pronoun: "Renvoie à",
  meaning: "Sens proche",
};

export const severities: typeof en.severities = { high: "Grave", medium: "À vérifier", low: "Mineur" };

export const axes: typeof en.axes = { accuracy: "exactitude", sourcing: "sources", opinion: "opinion", editorialisation: "jugement", context: "contexte" };

export const calls: typeof en.calls = { confirm: "Confirmer", dismiss: "Écarter…", dismissed: "Écarter", note: "Note", changeNote: "Modifier la note" };

export const entryKinds: typeof en.entryKinds = {
  name: "Noms",
  place: "Lieux",
  number: "Chiffres",
  date: "Dates",
  quotation: "Citations",
  source: "Sources",
  reply: "Réponses",
};

export const entryStatuses: typeof en.entryStatuses = { kept: "Conservé", changed: "Modifié", dropped: "Disparu", new: "Nouveau" };

export const namings: typeof en.namings = { named: "nommée", office: "un organisme", described: "non nommée, mais décrite", anonymous: "non nommée" };

const unmeasured: Record<string, string> = { support: "le degré d’appui de chaque phrase" };

const signRule = "Le remplissage d’une marque montre quelle part de la phrase se trouve dans l’autre texte.";

const statements = (n: number) => plural(n, "affirmation", "affirmations");
const sentences = (n: number) => plural(n, "phrase", "phrases");

export const strings: typeof en.strings = {
  // Phrases
  sentences,
  sentenceName: (p, verdict, kind, text) => `Phrase ${p.index + 1}, ${kinds[kind] ? kinds[kind] + ", " : ""}${inside(verdict)} : ${text}`,
  sentenceOf: (p, of) => `${sides[p.side]}, phrase ${p.index + 1} sur ${of}`,
  sentenceNumber: (index) => `phrase ${index + 1}`,
  chosen: (p, verdict, partner) => `${sides[p.side]}, phrase ${p.index + 1} : ${verdicts[verdict]}${partner ? ` La plus proche : phrase ${partner.index + 1} ${ofThe(partner.side)}.` : ""}`,
  movedFrom: (index) => `venue de ${index + 1}`,
  paneLabel: (of) => `${sides[of]}, phrase par phrase`,

  // Titre
  joint: " ; ",
  colon: " : ",
  unrelated: "Ces deux textes ne semblent pas porter sur le même événement.",
  unrelatedNote: "La suite les compare malgré tout ; peu de choses y auront un sens.",
  tooShort: "Il y a trop peu de texte pour savoir si les deux vont ensemble.",
  conflict: (n) => (n === 1 ? "1 affirmation contredit" : `${count(n)} affirmations contredisent`),
  conflictTail: " l’original",
  notFound: (n, of) => (n === of ? (of === 1 ? "la seule affirmation" : `les ${count(of)} affirmations`) : `${count(n)} affirmation${n > 1 ? "s" : ""} sur ${count(of)}`),
  notFoundTail: " sans trace dans l’original",
  onlyPart: (n) => `${statements(n)} en partie seulement dans l’original`,
  allBacked: (n) => (n === 1 ? "la seule affirmation" : `les ${count(n)} affirmations`),
  allBackedTail: " avec appui dans l’original",
  leftOut: (n, of) => (n === of && n > 1 ? `les ${count(of)} affirmations de l’original omises` : `${plural(n, "affirmation omise", "affirmations omises")} sur les ${count(of)} de l’original`),
  tensionWithReply: (n) => `en tension avec ${n === 1 ? "une réponse qu’il omet" : `${count(n)} réponses qu’il omet`}`,
  aboveAll: (words) => `, surtout ${quoted(words)}`,
  leftOutNone: (of) => (of === 1 ? "la seule affirmation de l’original n’est pas omise" : `aucune des ${count(of)} affirmations de l’original n’est omise`),
  became: (was, is) => `${quoted(was)} devient ${quoted(is)}`,
  changed: (was, is) => `${quoted(was)} → ${quoted(is)}`,
  findingsOf: (rule, n) => lowered(rule) + (n > 1 ? `, ${count(n)} fois` : ""),
  noStatements: "Le dérivé ne fait aucune affirmation à comparer.",
  sums: (backed, part, none, deny, asserting) =>
    [`${count(backed)} avec appui`, `${count(part)} en partie`, `${count(none)} sans trace`, ...(deny ? [`${count(deny)} en contradiction`] : [])].join(" + ") + ` = ${statements(asserting)}.`,
  sumsOriginal: (omitted, of) => `Sur les ${count(of)} de l’original, ${omitted === 0 ? "aucune n’est omise" : omitted === 1 ? "1 est omise" : `${count(omitted)} sont omises`}.`,

  // Barre
  view: "Vue",
  views: { side: "Côte à côte", reading: "Lecture", map: "Carte" },
  viewNow: (view) => `Vue : ${strings.views[view]}`,
  search: "Chercher dans les deux textes",
  previousMatch: "Occurrence précédente",
  nextMatch: "Occurrence suivante",
  matches: (at, n, original, derivative, most) => {
    const upTo = (k: number) => (k === most ? `${count(k)} ou plus` : count(k));
    if (n === 0) return "Aucune occurrence";
    return `${at > 0 ? `${count(at)} sur ${count(n)}` : plural(n, "occurrence", "occurrences")} : ${upTo(original)} dans l’original, ${upTo(derivative)} dans le dérivé`;
  },
  matchAt: (at, n, p, verdict) => `Occurrence ${count(at)} sur ${count(n)} : phrase ${p.index + 1} ${ofThe(p.side)}, ${inside(verdict)}`,

  // Carte
  map: "Toutes les phrases des deux textes",
  mapNote: "Le dérivé en largeur, l’original en hauteur. Une marque se trouve là où l’un utilise l’autre.",
  mapEdge: (of) => (of === "derivative" ? "Dérivé, en largeur" : "Original, en hauteur"),
  mapSays: (of, verdict, others) => `, ${inside(verdict)}${others.length ? `, ${of === "derivative" ? "de l’original" : "dans le dérivé"} ${listed(others)}` : ""} : `,
  inOrder: "dans l’ordre de l’original",
  openSide: "Ouvrir côte à côte",
  openText: "Ouvrir dans le texte",
  shapesHeading: "Formes à repérer",
  shapes: {
    copying: ["Copie", "Une ligne qui descend est l’ordre de l’original ; les carrés sur elle sont ses mots mêmes."],
    copied: (n, same) => (n === 0 ? "rien dans l’ordre" : `${sentences(n)} dans l’ordre, ${count(same)} avec les mêmes mots`),
    reordering: ["Réordonnancement", "Une marque hors de la ligne, avec une flèche depuis la place attendue."],
    moves: (n) => plural(n, "phrase déplacée", "phrases déplacées"),
    condensation: ["Condensation", "Des marques empilées dans une colonne : plusieurs phrases réunies en une."],
    places: (n) => plural(n, "endroit", "endroits"),
    notFound: ["Sans trace", "Une colonne vide : aucune phrase de l’original ne le dit."],
    columns: (n) => plural(n, "colonne", "colonnes"),
    leftOut: ["Omis", "Une ligne vide : le dérivé n’en dit rien."],
    rows: (n) => plural(n, "ligne", "lignes"),
    tension: ["En tension", "Là où un ajout rencontre une affirmation omise."],
    pairs: (n) => plural(n, "paire", "paires"),
    from: (derivative, originals) => `dérivé ${derivative + 1} depuis l’original ${listed(originals)}`,
    against: (derivative, original) => `dérivé ${derivative + 1} et original ${original + 1}`,
    inDerivative: (index) => `dérivé ${index + 1}`,
    inOriginal: (index) => `original ${index + 1}`,
  },

  // Bilan
  ledger: "Toutes les phrases des deux textes, comptées par verdict",
  inTheOther: "Dans l’autre texte ?",
  columns: { yes: "Oui", part: "En partie", no: "Non", otherwise: "Dit autre chose", none: "N’affirme rien" },
  countedInPart: "compté en partie",
  backed: "Avec appui",
  caution: "Sans trace dans l’original ne veut pas dire faux : le dérivé peut avoir d’autres sources.",
  pressCell: "Appuyez sur une case pour ne voir que ces phrases",
  showing: (n, of) => `${count(n)} sur ${sentences(of)}`,
  showAll: "Tout montrer",
  inSide: (of) => (of === "original" ? ", dans l’original" : ", dans le dérivé"),

  // Éléments d’appui
  evidence: "Appui",
  pickOne: "Choisissez une phrase",
  pickOneNote: "Ses éléments d’appui s’affichent ici : les mots qui correspondent, ce qui n’a pas été trouvé et ce qui a été omis.",
  closest: { original: "Le plus proche dans l’original", derivative: "Le plus proche dans le dérivé" },
  noneNear: { original: "aucune phrase de l’original n’est assez proche pour être montrée", derivative: "aucune phrase du dérivé n’est assez proche pour être montrée" },
  was: "Avant, dans l’original",
  is: "Après, dans le dérivé",
  notFoundWords: "Non trouvé",
  leftOutWords: "Omis",
  fully: "Entièrement appuyée ?",
  carried: "Reprise ?",
  importance: "Manque au lecteur ?",
  moved: "Déplacée",
  movedNote: (from, to) => `de la place ${from + 1} à la place ${to + 1}`,
  outOfTen: (share) => {
    const tenths = Math.round(share * 10);
    return tenths <= 0 ? "moins de 1 fois sur 10" : tenths >= 10 ? "plus de 9 fois sur 10" : `environ ${tenths} fois sur 10`;
  },
  carriedOf: (share) => {
    const tenths = Math.round(share * 10);
    return tenths <= 0 ? "presque rien" : tenths >= 10 ? "tout" : `environ ${plural(tenths, "dixième", "dixièmes")}`;
  },
  unmeasured: "non mesuré pour ces textes",
  whyVerdict: "Ce qui a fait pencher le verdict",
  speaksFor: "pour",
  speaksAgainst: "contre",
  otherSource: "Le dérivé peut avoir eu une autre source. Ceci dit seulement que l’original ne l’affirme pas.",
  copyLink: "Copier le lien",
  linkCopied: "Lien copié",
  linkNotCopied: "Ce navigateur n’autorise pas la page à copier. Le lien est l’adresse de la page.",
  close: "Fermer",

  // Omissions et constats
  notTold: "Ce qui n’est pas dit",
  notToldNote: (n, of) => `${n === of && n > 1 ? `Les ${count(of)} affirmations de l’original sont omises` : `${count(n)} des ${count(of)} affirmations de l’original ${n > 1 ? "sont omises" : "est omise"}`}. Dans chaque groupe, ce qui manquerait le plus à un lecteur vient en premier.`,
  nothingLeftOut: "Rien de ce que l’original affirme n’est entièrement omis.",
  omissionGroups: { replies: "Réponses et demandes de commentaire", facts: "Noms et chiffres", context: "Contexte" },
  missed: { much: "beaucoup", some: "un peu", little: "à peine" },
  copiedTitle: "Mot pour mot",
  copiedShare: ({ words, of, least, runs }) => (runs.length === 0 ? `Aucune suite de ${count(least)} mots n’est de l’original.`
    : `${count(words)} des ${count(of)} mots du dérivé ${words > 1 ? "se trouvent tels quels" : "se trouve tel quel"} dans l’original, en suites de ${count(least)} mots ou plus ; les plus longues viennent en premier.`),
  copiedRun: (words, index) => `${plural(words, "mot", "mots")}, phrase ${index + 1}`,
  partOf: (n, title) => `original ${n}${title ? `, ${title}` : ""}`,
  showMore: (n) => `En montrer ${count(n)} de plus`,
  findings: (n) => plural(n, "constat", "constats"),
  worstFirst: "les plus graves d’abord",
  whyItMatters: "Pourquoi c’est important",
  forExample: (original, derivative) => `Par exemple : ${quoted(original)} devient ${quoted(derivative)}`,
  wholeArticle: "article",

  showingFindings: (n, of) => `${count(n)} sur ${plural(of, "constat", "constats")}`,
  group: "Grouper les constats",
  orders: { severity: "Par gravité", axis: "Par question" },
  theWhole: "L’article dans son ensemble",
  allKinds: (n) => (n === 1 ? "1 type" : `Les ${count(n)} types`),
  someKinds: (n, of) => `${count(n)} sur ${plural(of, "type", "types")}`,

  // Inventaire et sources
  inventory: "Inventaire",
  inventoryNote: "Ce que les deux textes affirment et qui peut être vérifié. Nouveau veut dire sans trace dans l’original. Dépliez une ligne pour voir le détail.",
  nothingToCheck: "Ni noms, ni chiffres, ni dates, ni citations n’ont été trouvés dans les deux textes.",
  placesOf: (of, index, n) => `${side(of)} ${index + 1}${n > 1 ? `, ${count(n)} endroits` : ""}`,
  sourcing: "Qui le dit",
  sourcingNote: "Les sources de l’original à côté de celles du dérivé, dans l’ordre où elles parlent pour la première fois.",
  noSources: "Aucun des deux textes ne dit qui le dit.",
  asStated: { original: "Selon l’original", derivative: "Selon le dérivé" },
  noSource: { original: "pas de telle source", derivative: "omise" },
  noReply: { original: "personne n’a été sollicité", derivative: "omise" },
  asked: "Sollicités pour un commentaire",
  whatBecame: "Ce que c’est devenu",
  inSentences: "phrase",

  // Onglets
  rail: "Appui et listes",
  tabs: { evidence: "Appui", map: "Carte", findings: "Constats", omissions: "Omises", inventory: "Inventaire", sourcing: "Sources" },
  noFindings: "Les règles n’ont rien trouvé à regarder.",

  // Pas à pas
  stops: (n) => `${count(n)} à regarder`,
  stop: (n, of) => `${count(n)} sur ${count(of)}`,
  stopName: (n, of) => `${count(n)} sur ${count(of)} à regarder`,
  previous: "Point précédent à regarder",
  next: "Point suivant à regarder",
  read: "Texte affiché",
  filter: "Filtrer",
  openRail: (found, omitted) => [found && plural(found, "constat", "constats"), omitted && plural(omitted, "omise", "omises")].filter(Boolean).join(" · ") || "Appui",
  minimap: "Vue d’ensemble des deux textes",

  // Progression
  comparing: "Comparaison des deux textes",
  stages: {
    load: "Préparation",
    "read-original": "Original lu",
    "read-derivative": "Dérivé lu",
    align: "Phrases appariées",
    check: "Différences vérifiées",
    judge: "Chaque phrase pesée",
  },
  stageOf: (stage, done, of) => `${stage} : ${count(done)} sur ${count(of)}`,
  cancel: "Annuler",
  cancelled: "La comparaison a été annulée.",
  ready: (n, of) => `${plural(of, "phrase comparée", "phrases comparées")}. ${plural(n, "endroit", "endroits")} à regarder.`,
  empty: "Fournissez les deux textes, ou un rapport, pour voir ce qu’est devenu l’original.",

  // Travail du rédacteur
  deskOf: (what) => `Votre décision : ${what}`,
  theVerdict: "le verdict sur cette phrase",
  onVerdict: "Le verdict est-il juste ?",
  called: { confirmed: "Confirmé", dismissed: "Écarté", none: "Noté" },
  because: (reason) => `Motif : ${reason}`,
  moment: (iso) => moment(new Date(iso)),
  whyDismissed: "Pourquoi cela ne compte-t-il pas ?",
  dismissalReasons: ["Le sens est le même", "C’est ailleurs dans l’original", "Nous le savons par une autre source", "C’est sans importance ici"],
  dismiss: "Écarter",
  note: "Note",
  keepNote: "Garder la note",
  undo: "Annuler",
  undone: "La dernière décision a été annulée.",
  nothingToUndo: "Il n’y a aucune décision à annuler.",
  decided: (what, call, note) => `${what} : ${call === "none" ? (note ? "noté" : "décision retirée") : call === "confirmed" ? "confirmé" : "écarté"}.`,
  dismissedFindings: (n) => plural(n, "écarté", "écartés"),
  orphans: (n) => plural(n, "décision ne convient plus", "décisions ne conviennent plus"),
  orphansNote: "Les mots ou le verdict dont il s’agissait ont disparu. Elles ne sont reportées sur rien qui leur ressemble.",
  forget: "Oublier cette décision",
  notKept: "Ce navigateur ne garde rien pour cette page : les décisions sont perdues à sa fermeture. Enregistrez-les dans un fichier.",

  // Sur papier et dans les fichiers
  brand: "articlediff",
  comparisonReport: "Rapport de comparaison",
  hash: (hash) => `SHA-256 ${hash}`,
  day: (date) => (/^\d{4}-\d{2}-\d{2}/.test(date) ? day(new Date(date)) : date),
  sum: "Somme",
  asAWhole: { original: "l’original dans son ensemble", derivative: "le dérivé dans son ensemble" },
  noCounterpart: { original: "sans équivalent dans l’original", derivative: "sans équivalent dans le dérivé" },
  placeName: (p) => `${sides[p.side]}, phrase ${p.index + 1}`,
  derivativeSentences: "Le dérivé, phrase par phrase",
  originalSentences: "L’original, phrase par phrase",
  mostMissedFirst: "ce qui manquerait le plus à un lecteur d’abord",
  inTheDerivative: "Dans le dérivé :",
  alsoIn: "Aussi dans l’original :",
  linesHeading: "Traits",
  reportOf: (title) => `Rapport de comparaison${title ? " : " + title : ""}`,
  sentenceColumns: ["Texte", "Phrase", "Bloc", "Verdict", "Appui", "Couverture", "Importance", "Phrases liées", "Mots", "Mots non trouvés"],
  findingColumns: ["Constat", "Gravité", "Question", "Règle", "Message", "Phrase du dérivé", "Mots du dérivé", "Phrase de l’original", "Mots de l’original", "Avant", "Après"],
  inventoryColumns: ["Type", "Ce que c’est devenu", "Mots de l’original", "Phrases de l’original", "Source de l’original", "Mots du dérivé", "Phrases du dérivé", "Source du dérivé"],
  decisionColumns: ["Décision", "Motif", "Note", "Date"],
  madeBy: (version, schema) => `articlediff ${version}, forme du rapport ${schema}.`,
  rulesRun: (titles) => `Règles appliquées : ${titles.join(" ; ")}.`,
  notMeasured: (what) => `Non mesuré pour ces textes : ${what.map((name) => unmeasured[name] ?? name).join(", ")}.`,

  letter: {
    name: "Demande de rectification",
    choose: "Constats dans la lettre",
    noFindings: "Il n’y a aucun constat qui n’ait été écarté.",
    note: "Rien n’est envoyé d’ici : copiez-la dans un message à vous.",
    copy: "Copier",
    copied: "La lettre est dans le presse-papiers.",
    notCopied: "Ce navigateur n’autorise pas la page à écrire dans le presse-papiers : le texte est sélectionné, copiez-le au clavier.",
    anew: "La récrire à partir des constats choisis",
    subject: (title) => `Objet : Demande de rectification : ${title}`,
    greeting: "Madame, Monsieur,",
    opening: (yours, original, n) =>
      `Nous avons lu votre article ${yours} à côté de ${original}. ${n === 1 ? "Sur un point les deux diffèrent, et nous vous saurions gré de l’examiner" : `Sur ${count(n)} points les deux diffèrent, et nous vous saurions gré de les examiner`} :`,
    yourArticle: "Votre article dit :",
    theOriginal: "L’original dit :",
    nothing: "rien que nous ayons pu trouver à ce sujet.",
    differs: "Ce qui diffère :",
    fix: "Le plus petit changement :",
    replace: (is, was) => `mettre ${quoted(was)} à la place de ${quoted(is)}.`,
    add: "ajouter ce que dit l’original, cité ci-dessus.",
    mend: "ajouter ce qui manque, tel que l’original le donne.",
    follow: "suivre les mots de l’original, cités ci-dessus.",
    nameSource: "nommer la source de ces mots, ou les retirer.",
    source: (original) => `Pour référence, l’original est ${original}.`,
    closing: "Vous avez peut-être eu une autre source ; dans ce cas, nous serions heureux de la connaître. Nous n’avons comparé que les deux textes et ne disons rien de la façon dont ils en sont venus à différer.",
    goodbye: "Cordialement,",
  },
  menu: {
    save: "Enregistrer",
    send: "Envoyer",
    decisions: "Décisions",
    formats: {
      html: ["Rapport", "un fichier HTML qui s’ouvre sans nous, pendant des années"],
      json: ["JSON", "le rapport et vos décisions, pour des programmes"],
      sentences: ["Phrases en CSV", "une par ligne, pour un tableur"],
      findings: ["Constats en CSV", ""],
      inventory: ["Inventaire en CSV", "noms, chiffres, dates, citations et sources"],
      markdown: ["Markdown", "pour un ticket ou un système éditorial"],
      decisions: ["Enregistrer vos décisions", "dans un fichier, à ouvrir ailleurs"],
    },
    print: "Imprimer",
    printNote: "ou enregistrer en PDF",
    letter: "Demande de rectification…",
    letterNote: "une lettre à partir des constats que vous choisissez",
    link: "Copier un lien avec les deux textes",
    linkNote: "les textes sont dans le lien, sur aucun serveur",
    openFile: "Ouvrir des décisions ou un rapport enregistré…",
    erase: "Effacer toutes les décisions gardées ici",
    eraseNote: "de toutes les comparaisons, dans ce navigateur",
    erased: "Plus aucune décision n’est gardée dans ce navigateur.",
    linkCopied: (length) => `Le lien est dans le presse-papiers. Il contient les deux textes et compte ${length} caractères ; certaines messageries coupent les liens longs.`,
    linkTooLong: (length, most) => `Ces textes donnent un lien de ${count(length)} caractères, et au-delà de ${count(most)} il ne s’ouvre pas partout. Rien n’a été copié ; envoyez plutôt le rapport en fichier.`,
    brokenLink: "Le lien ne contient pas les deux textes en entier ; il a pu être coupé en route.",
    notSaved: (name) => `${quoted(name)} ne contient ni décisions ni rapport enregistré ; rien n’a été modifié.`,
    takenIn: (n, orphaned) => `${plural(n, "décision reprise", "décisions reprises")}${orphaned ? `, dont ${count(orphaned)} ne ${orphaned > 1 ? "conviennent" : "convient"} plus à ces textes` : ""}. Appuyez sur u pour annuler.`,
  },

  // Aide du clavier
  help: "Clavier et marques",
  keysHeading: "Touches",
  marksHeading: "Marques",
  keysNote: "Les touches seules agissent quand le résultat a le focus, jamais pendant que vous écrivez dans une zone de texte.",
  keys: [
    ["j  k", "point suivant, précédent à regarder"],
    ["↑  ↓", "phrase précédente, suivante"],
    ["←  →", "original, dérivé"],
    ["Home  End", "première, dernière phrase"],
    ["Enter", "montrer l’appui, aligner les deux côtés"],
    ["o", "aller à la phrase correspondante"],
    ["1 – 7", "ne montrer qu’un verdict : mot pour mot, remaniée, reformulée, en partie, non trouvée, contredit, sans affirmation"],
    ["0", "tout montrer"],
    ["/", "chercher dans les deux textes"],
    ["v", "vue suivante"],
    ["y", "copier un lien vers ce qui est affiché"],
    ["c", "confirmer le constat, ou le verdict"],
    ["d", "l’écarter, avec un motif"],
    ["n", "l’annoter"],
    ["u", "annuler la dernière décision"],
    ["Esc", "effacer le filtre ou le choix"],
    ["?", "cette aide"],
  ],
  signRule,
  lines: [
    ["u-changed", "modifié", "autrement dans l’original"],
    ["u-none", "pointillé", "pas dans l’autre texte"],
    ["u-deny", "épais", "contredit l’original"],
    ["m-same", "teinté", "les mêmes mots, des deux côtés"],
    ["m-same m-other", "teinté, souligné", "le même sens en d’autres mots"],
  ],

  // Page : ce qui se trouve dans index.html
  page: {
    title: "articlediff : ce qu’est devenu un article",
    house: "Liste maison",
    heading: "Qu’est-ce que la nouvelle version a gardé, changé, ajouté, omis ?",
    lead: "Placez un article à côté de celui qui en a été tiré. Chaque phrase des deux est prise en compte, avec les mots qui le montrent.",
    original: "Original",
    originalNote: "l’article de départ",
    choose: "Choisir un fichier",
    look: "Ce qui a été lu",
    drop: "ou déposez-en un : texte, Markdown, HTML, Word, PDF",
    signRule,
    derivative: "Dérivé",
    derivativeNote: "la réécriture, le résumé ou la copie",
    example: "Essayer un exemple",
    compare: "Comparer",
    compareKey: "Ctrl ↵",
    hint: "Vous pourrez comparer quand les deux zones auront du texte.",
    further: "+ Ajouter un autre original",
    swap: "⇄ Échanger",
    clear: "Vider",
    stays: "Rien ne quitte cette page.",
    staysNote: "Les deux textes restent dans ce navigateur. Une fois chargée, la page ne fait aucune requête et fonctionne hors ligne.",
    twoTexts: "Elle compare deux textes, pas un texte avec le monde.",
    twoTextsNote: "Sans trace dans l’original ne veut pas dire faux.",
    inspect: "Des verdicts que vous pouvez examiner.",
    inspectNote: "Chacun montre les mots sur lesquels il repose, des deux côtés.",
    resultTitle: "Ce qu’est devenu l’article",
    edit: "Modifier",
    export: "Exporter",
    language: "Langue",
    originalFile: "Original en fichier",
    marks: "Les marques",
    derivativeFile: "Dérivé en fichier",
    promises: "À quoi s’attendre",
    help: "Aide : touches et marques",
    originalHint: "Collez l’original ici",
    derivativeHint: "Collez le dérivé ici",
  },

  // Page : comment un article est lu
  readingOf: (name) => `${name} : ce qui a été lu`,
  whoAndWhen: "Qui et quand",
  whoAndWhenNote: "Lu dans le texte là où il le dit. Corrigez ce qui est faux et complétez ce qui manque.",
  metaNames: { headline: "Titre", outlet: "Média", byline: "Auteur", published: "Publié le", address: "Adresse", language: "Langue" },
  metaHints: { headline: "inconnu", outlet: "inconnu", byline: "inconnu", published: "par exemple 2026-03-02", address: "inconnue", language: "par exemple en ou pt-BR" },
  whatIsWhat: "Quoi est quoi",
  taken: (titles, texts, furniture) =>
    `${plural(titles, "titre", "titres")}, ${plural(texts, "passage", "passages")} de texte, ${count(furniture)} hors du sujet. Changez ce qui a été pris pour autre chose.`,
  kinds: { heading: "Titre", paragraph: "Texte", listItem: "Élément de liste", tableRow: "Ligne de tableau", quote: "Citation", furniture: "Hors du sujet" },
  kindOf: (words) => `Ce que c’est : ${words}`,
  moreBlocks: (n) => (n > 1 ? `${count(n)} autres sont lus de même et ne sont pas listés.` : "1 autre est lu de même et n’est pas listé."),
  partOfPage: "De cette page web, seul l’article a été pris.",
  takeWhole: "Prendre la page entière",
  lookAtIt: (name) => `${name} : pris avec ses titres, listes et tableaux. « Ce qui a été lu » montre comment.`,

  // Page : plusieurs originaux, liste maison, comparaisons récentes
  furtherName: (n) => `Original ${n}`,
  furtherNote: "une autre source du dérivé",
  furtherHint: "Collez un autre original ici",
  removeBox: (name) => `Retirer ${name}`,
  several: {
    title: "Plusieurs dérivés",
    note: "Chacun comparé avec l’original, le pire d’abord. Choisissez-en un pour le voir.",
    progress: (n, of) => `${count(n)} sur ${count(of)} comparés.`,
    noOriginal: "Mettez d’abord l’original dans sa zone ; plusieurs dérivés pourront ensuite lui être comparés. Rien n’a été modifié.",
  },
  houseList: "Liste maison",
  houseNote: "Des lignes qui ne font partie d’aucun sujet, une par ligne : un slogan, une invitation à s’abonner, une note récurrente. Elles ne sont gardées que dans ce navigateur.",
  recent: "Comparaisons récentes",
  recentSwitch: (on) => `Comparaisons récentes : ${on ? "oui" : "non"}`,
  keepRecent: "Garder dans ce navigateur ce que je compare",
  recentNote: "Quiconque utilise ce navigateur peut ouvrir ce qui est gardé. Désactiver efface tout.",
  recentOff: "Rien n’est gardé.",
  recentNone: "Rien n’est encore gardé.",
  untitled: "Sans titre",
  dateAndTime: moment,
  erase: "Effacer",
  eraseOne: (title) => `Effacer ${title}`,
  eraseAll: "Tout effacer",

  // Page
  sizes: (n) => plural(n, "mot", "mots"),
  notText: (name) => `${quoted(name)} n’est pas un fichier texte ; rien n’a été modifié. Ouvrez-le là où il a été écrit et collez son texte ici.`,
  nothingToRead: (name) => `${quoted(name)} ne contient aucun texte à lire ; rien n’a été modifié.`,
  damaged: (name) => `${quoted(name)} est endommagé ou n’est pas un document Word ; rien n’a été modifié. Ouvrez-le dans Word et enregistrez-le de nouveau, ou collez son texte ici.`,
  oldWord: (name) => `${quoted(name)} est protégé par un mot de passe ou dans l’ancien format de Word ; rien n’a été modifié. Enregistrez-le en .docx sans mot de passe et réessayez.`,
  pdfProblems: {
    encrypted: (name) => `${quoted(name)} est protégé par un mot de passe ; rien n’a été modifié. Enregistrez-le sans mot de passe et réessayez.`,
    damaged: (name) => `${quoted(name)} est endommagé et illisible ; rien n’a été modifié.`,
    noText: (name) => `${quoted(name)} contient des images de pages et aucun texte, comme les numérisations ; rien n’a été modifié. Passez-le d’abord à la reconnaissance de texte, ou collez son texte ici.`,
    tooManyPages: (name) => `${quoted(name)} a trop de pages pour être un article ; rien n’a été modifié.`,
  },
  notInSingleFile: (name) => `Cette page, en fichier unique, ne peut pas ouvrir ${quoted(name)} ; rien n’a été modifié. Ouvrez la page depuis son serveur, ou collez le texte ici.`,
  readerMissing: (name) => `Le lecteur dont ${quoted(name)} a besoin n’a pas pu être chargé ; rien n’a été modifié. Connectez-vous au serveur de la page et réessayez, ou collez le texte ici.`,
  notUTF8: (name) => `${quoted(name)} n’est pas du texte en UTF-8 ; rien n’a été modifié. Enregistrez-le en UTF-8 et réessayez.`,
  tooLong: (name, most) => `${quoted(name)} dépasse ${count(most)} octets ; rien n’a été modifié.`,
  unreadable: (name) => `${quoted(name)} n’a pas pu être lu ; rien n’a été modifié.`,
  otherSchema: (found, known) => `ce rapport a la forme ${found}, et seule la forme ${known} peut être montrée ici`,
  failed: (why) => `Les textes n’ont pas pu être comparés : ${why.replace(/\.?$/, ".")}`,
  engineGone: "le programme de comparaison s’est arrêté ; réessayez",
  engineMissing: "le programme de comparaison n’a pas pu être chargé",
};

export const claims: typeof en.claims = {
  "left-out-denies": (n) => `ajoute ${plural(n, "affirmation que dément ce qu’il omet", "affirmations que dément ce qu’il omet")}`,
  "left-out-tension": (n) => `en tension avec ${n === 1 ? "une affirmation qu’il omet" : `${count(n)} affirmations qu’il omet`}`,
  "attribution-on-addition": (n) => `attribue à des sources ${statements(n)} que l’original ne fait pas`,
  "attribution-borrowed": (n) => `emprunte ${plural(n, "source", "sources")} à un autre fait`,
  "negation-flipped": (n) => `retourne ${statements(n)} en son contraire`,
  "opposite": (n) => `a le mot contraire à ${plural(n, "endroit", "endroits")}`,
  "roles-swapped": (n) => `intervertit qui a fait quoi à qui à ${plural(n, "endroit", "endroits")}`,
  "reply-dropped": (n) => (n === 1 ? "omet la réponse de l’autre partie" : `omet ${count(n)} réponses de l’autre partie`),
  "source-added": (n) => `nomme ${plural(n, "source", "sources")} là où l’original n’en a pas`,
  "speaker-changed": (n) => `prête ${statements(n)} à quelqu’un d’autre`,
  "source-named": (n) => `donne un nom à ${plural(n, "source qui n’en avait pas", "sources qui n’en avaient pas")}`,
  "quotation-invented": (n) => `${plural(n, "citation", "citations")} sans trace dans l’original`,
  "quotation-altered": (n) => `altère ${plural(n, "citation", "citations")}`,
  "list-unbacked": (_, items) => `${plural(items, "élément", "éléments")} de liste sans trace dans l’original`,
  "number-changed": (n) => `change ${plural(n, "chiffre", "chiffres")}`,
  "unit-changed": (n) => `change ${plural(n, "unité ou échelle", "unités ou échelles")}`,
  "percent-or-points": (n) => `prend des pour cent pour des points à ${plural(n, "endroit", "endroits")}`,
  "date-changed": (n) => `change ${plural(n, "date", "dates")}`,
  "name-changed": (n) => `change ${plural(n, "nom", "noms")}`,
  "certainty-raised": (n) => `rend plus ${n > 1 ? "certaines" : "certaine"} ${statements(n)}`,
  "attribution-dropped": (n) => `donne ${plural(n, "propos comme un fait", "propos comme des faits")}`,
  "source-anonymised": (n) => `retire son nom à ${plural(n, "source", "sources")}`,
  "generalised": (n) => `remplace des noms par un mot général à ${plural(n, "endroit", "endroits")}`,
  "commentary": (n) => `ajoute son propre jugement ou pronostic dans ${plural(n, "phrase", "phrases")}`,
  "loaded-word": (n) => `remplace ${plural(n, "mot neutre par un mot qui juge", "mots neutres par des mots qui jugent")}`,
  "sources-changed": () => "décrit les sources autrement",
  "quotations-dropped": () => "ne garde aucune citation",
  "unanswered-dropped": () => "ne dit pas qui n’a pas répondu",
  "uncredited": () => "ne crédite pas l’original",
  "number-added": (n) => `${plural(n, "chiffre", "chiffres")} sans trace dans l’original`,
  "cause-added": (n) => `${plural(n, "cause", "causes")} sans trace dans l’original`,
  "degree-added": (n) => `ajoute louange ou alarme à ${plural(n, "endroit", "endroits")}`,
};

export const features: typeof en.features = {
  bestRecall: ["une grande part se trouve dans une seule phrase de l’original", "peu s’en trouve dans une seule phrase de l’original"],
  evidenceRecall: ["ce qu’elle dit est dans les phrases les plus proches", "une part n’est pas dans les phrases les plus proches"],
  articleRecall: ["ce qu’elle dit est dans l’original", "une part n’est nulle part dans l’original"],
  bestExact: ["une phrase de l’original a ses mots mêmes", "aucune phrase de l’original n’a ses mots mêmes"],
  evidenceExact: ["les phrases les plus proches ont ses mots mêmes", "les phrases les plus proches le disent, au mieux, en d’autres mots"],
  specificRecall: ["une phrase de l’original a ce qui lui est propre", "ce qui lui est propre n’est dans aucune phrase de l’original"],
  specificFound: ["une phrase de l’original a beaucoup de ses mots parlants", "aucune phrase de l’original n’a beaucoup de ses mots parlants"],
  worstClause: ["chacune de ses propositions se retrouve", "une de ses propositions se retrouve à peine"],
  unexplained: ["les phrases les plus proches laissent peu de choses ouvertes", "les phrases les plus proches en laissent une part ouverte"],
  unexplainedAll: ["l’original laisse peu de choses ouvertes", "l’original dans son ensemble en laisse une part ouverte"],
  missingNumbers: ["ses chiffres sont dans les phrases les plus proches", "un chiffre n’est pas dans les phrases les plus proches"],
  absentNumbers: ["elle n’a aucun chiffre que l’original n’ait pas", "un chiffre que l’original n’a pas"],
  missingNames: ["ses noms sont dans les phrases les plus proches", "un nom n’est pas dans les phrases les plus proches"],
  absentNames: ["elle n’a aucun nom que l’original n’ait pas", "un nom que l’original n’a pas"],
  missingVerbs: ["ce qui s’y passe se passe dans les phrases les plus proches", "ce qui s’y passe n’est pas dans les phrases les plus proches"],
  missingNouns: ["ce dont elle parle est dans les phrases les plus proches", "elle parle de choses qui ne sont pas dans les phrases les plus proches"],
  missingModifiers: ["elle décrit les choses comme les phrases les plus proches", "elle décrit les choses autrement que les phrases les plus proches"],
  absentVerbs: ["ce qui s’y passe se passe dans l’original", "ce qui s’y passe n’est nulle part dans l’original"],
  absentNouns: ["ce dont elle parle est dans l’original", "elle parle de choses que l’original ne nomme pas"],
  absentModifiers: ["elle décrit les choses comme l’original", "elle décrit les choses autrement que l’original"],
  sameRecall: ["ses mots rares sont ceux de l’original", "ses mots rares ne sont pas ceux de l’original"],
  evidenceSame: ["ses mots rares sont ceux des phrases les plus proches", "ses mots rares ne sont pas ceux des phrases les plus proches"],
  absentSame: ["elle a peu de mots que l’original n’ait pas", "elle a des mots que l’original n’a pas"],
  nearPairs: ["ses mots se côtoient aussi dans les phrases les plus proches", "des mots se côtoient ici qui sont séparés dans les phrases les plus proches"],
  longestRun: ["une longue suite de ses mots est copiée de l’original", "aucune longue suite de ses mots n’est copiée de l’original"],
  newPairs: ["ses mots vont ensemble aussi dans les phrases les plus proches", "des mots vont ensemble ici que les phrases les plus proches séparent"],
  newPairsAll: ["ses mots vont ensemble aussi dans l’original", "des mots vont ensemble ici que l’original sépare"],
  newNamePairs: ["ses noms vont ensemble aussi dans l’original", "des noms vont ensemble ici qu’aucune phrase de l’original ne réunit"],
  bigramShare: ["les paires de ses mots sont celles de l’original", "peu de paires de ses mots sont celles de l’original"],
  evidenceBigrams: ["les paires de ses mots sont celles des phrases les plus proches", "peu de paires de ses mots sont celles des phrases les plus proches"],
  trigramShare: ["trois mots à la fois sont de l’original", "à peine trois mots de suite sont de l’original"],
  copiedShare: ["des suites de ses mots sont de l’original", "aucune suite de ses mots n’est de l’original"],
  sequenceShare: ["ses mots suivent l’ordre de l’original", "ses mots suivent un autre ordre"],
  backShare: ["elle utilise une grande part de la phrase la plus proche", "elle utilise peu de la phrase la plus proche"],
  softShare: ["elle correspond par les mêmes mots", "elle correspond par d’autres mots"],
  lead: ["une phrase se détache comme sa source", "aucune phrase ne se détache comme sa source"],
  evidenceCount: ["peu de phrases suffisent à l’appuyer", "il faut plusieurs phrases pour l’appuyer"],
  spread: ["ce qui l’appuie se trouve en un seul endroit", "ce qui l’appuie est réparti sur plusieurs endroits"],
  tightness: ["ce qui l’appuie est resserré", "ce qui l’appuie est dispersé dans une longue phrase"],
  hedgeDropped: ["elle est aussi prudente que l’original", "l’original est plus prudent"],
  hedgeAdded: ["elle est aussi certaine que l’original", "elle est plus prudente que l’original"],
  negationChanged: ["elle nie ce que l’original nie, et rien de plus", "l’un des deux nie ce que l’autre ne nie pas"],
  opposite: ["aucun de ses mots n’est le contraire de ceux de l’original", "un mot se trouve là où l’original a son contraire"],
  degreeAdded: ["elle n’ajoute aucun mot de degré", "un mot de degré que l’original n’a pas"],
  attributionDropped: ["elle dit qui le dit là où l’original le dit", "l’original dit qui le dit, elle non"],
  attributionAdded: ["elle ne met rien dans la bouche de personne", "elle nomme une source là où l’original n’en a pas"],
  vagueSource: ["elle ne cache aucune source", "sa source n’est personne en particulier"],
  newQuotation: ["elle ne cite rien que l’original n’ait pas", "des mots cités que l’original n’a pas ainsi"],
  comment: ["elle n’ajoute aucun commentaire", "un commentaire, un pronostic ou un conseil de son cru"],
  othersBigram: ["le dérivé suit ailleurs de près les mots de l’original", "le dérivé use ailleurs de ses propres mots"],
  othersRecall: ["le dérivé suit ailleurs l’original de près", "le dérivé s’écarte ailleurs de l’original"],
};
