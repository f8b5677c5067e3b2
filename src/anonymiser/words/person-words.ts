/** Words that point to a person, words that stand inside names, and words that no name begins with. */
const set = (words: string) => new Set(words.trim().split(/\s+/));

export const titles = set(`
  meneer menneer meneeer mijnheer heer mevrouw mevrow mevrouww mevouw mevr mvr mw mv mej mejuffrouw juffrouw juf dhr dhrr hr fam familie dr drs mr mrs ms miss ing ir prof professor zuster broeder
  pastoor pastor dominee ds imam rabbijn meester notaris dokter weduwe weduwnaar wed echtpaar madame monsieur frau herr mister sir tante oom ome opa oma
  mevr/dhr advocaat hr. buurvrouw buurman gezin`);
export const relations = set(`
  zoon dochter kleinzoon kleindochter schoonzoon schoondochter schoonmoeder schoonvader moeder vader mama papa zus zusje broer broertje broers zussen man vrouw ex ex-man ex-vrouw partner
  echtgenoot echtgenote vriend vriendin neef nicht nichtje neefje oom tante opa oma buur buurman buurvrouw buurmeisje buurjongen collega kind kinderen jongen meisje baby
  mantelzorger begeleider begeleidster bewindvoerder voogd mentor consulent consulente klantmanager contactpersoon casemanager maatje taalmaatje vrijwilliger vrijwilligster huisarts arts tandarts verpleegkundige
  werkcoach coach leraar docent juf meester student studente leerling leerlinge stagiair stagiaire klant bezoeker bezoekster client cliente bewoner bewoonster huurder verhuurder tolk pleegzoon pleegdochter stiefzoon stiefdochter
  peuter kleuter tweeling dhr mevr medewerker medewerkster ambtenaar werkgever baas stiefvader stiefmoeder petekind peettante zn gemachtigde erfgenaam schoonzus zwager kennis`);
export const named = set(
  `erven heet heette heten genaamd naam namen achternaam voornaam naam: tnv t.n.v namens alias ondertekend roepnaam meisjesnaam getrouwd gehuwd groet groeten groetjes geadresseerd verwijzing aanvrager afzender geadresseerde ontvanger`,
);
export const particles = set(
  `t v d van von vd v.d v.d. vander vanden der den de des ten ter te 't het op aan in la le du di da dos das del della el al bin ben ibn abu ould ait bint s' d' o' e/v ev mc mac san st sint y ul ur zu`,
);

/** After "meneer" or "haar zoon" these go on with the sentence. */
export const goesOn = set(`
  koos kozen elke ieder iedere eerste tweede laatste volgende vorige iedereen niemand iemand
  meer minder genoeg buiten binnen achter voor beide beiden allebei ander andere anders extra bijna misschien eigenlijk inmiddels intussen daarna daarom later eerder
  wil wilde wilt willen kwam kwamen komt komen had heeft hebben hadden has is was waren zijn ben bent kan kon konden kunnen moet moest moesten moeten mag mocht mogen zal zou zouden zullen gaat ging gaan
  krijgt kreeg krijgen vraagt vroeg vragen zegt zei zeggen belt belde bellen zoekt zocht weet wist doet deed dacht denkt vindt vond staat stond zit zat ziet zag loopt liep woont woonde werkt werkte leest las schrijft
  brengt bracht neemt nam geeft gaf helpt hielp helpen spreekt sprak snapt snapte begrijpt begreep leert leerde probeert probeerde vergat vergeet betaalt betaalde heet heette wordt werd worden blijft bleef
  regelt regelde doe gebruikt gebruikte ontving ontvangt maakt maakte start stopt overleed overleden overlijdt verhuist verhuisde typt las meldt meldde
  en of maar want dus die dat dit deze met zonder voor van uit in op om te ten aan bij naar na over onder tegen tot door als dan toen waar wie wat hoe niet geen wel ook nog al weer eens eerst hier daar nu vandaag morgen gisteren
  samen zelf alleen graag erg heel zeer net pas vaak soms altijd nooit ik je jij u hij zij ze we wij jullie hem haar hun mijn zijn ons onze uw jouw er een het de
  snel wilden boos blij bang ziek oud oude jonge jong dement slechtziend slechthorend doof blind nieuw nieuwe was wacht wachtte voelt voelde doorverwezen geholpen terug thuis langs weg mee zonder via ivm i.v.m wegens omdat zodat terwijl
  geb begon begint bleek blijkt las hoort hoorde kent kende komt mist miste raakte verloor wees wijst wilde wou zoals zat`);

/** A first name before one of these begins a sentence: "Roos wil". */
export const verbs = set(
  `printte scande gaf kocht liet toonde vulde tekende stuurde meldde logde koppelde wou vond las schreef liep bleef zag keek hield legde zette raakte verloor miste reed huurt huurde studeert oefent oefende probeert probeerde mailt mailde appt appte begreep snapte staat stond zit zat ligt lag leest las typt typte schrijft betaalt betaalde spreekt sprak wil wilde kwam komt had heeft is was kan kon moet moest mag zal zou gaat ging krijgt kreeg vraagt vroeg zegt zei belt belde zoekt zocht weet wist doet deed helpt hielp regelt woont werkt heet snapt begrijpt vergat gebruikt haalt haalde brengt bracht`,
);

/** Trades that are family names too, and so common as words that small letters tell nothing. */
export const trades = set(
  `bakker visser jager smid smit schipper koster wever schilder timmerman slager kuiper molenaar brouwer kramer dekker mulder meijer meyer visscher kuyper schouten kok boer postma`,
);

/** What only somebody does. */
export const people =
  /^(?:wil|wilde|kwam|heeft|had|kan|kon|moet|moest|vraagt|vroeg|zegt|zei|belt|belde|zoekt|zocht|weet|wist|helpt|hielp|woont|snapt|begrijpt|vergat|vergeet|spreekt|brengt|bracht|mailt|mailde|appt|appte|leert|krijgt|kreeg)$/;

/** Before or behind these a name belongs to a house, a firm or a book. */
export const institutions = set(`
  knooppunt parochieblad kerkblad zwembad bioscoop halte metrostation tramhalte busstation winkelcentrum verzorgingshuis zorgcentrum woonzorgcentrum inloophuis wijkhuis dorpshuis kinderboerderij camping manege molen kasteel speeltuin restaurant kapper salon supermarkt boekhandel uitgeverij woningcorporatie wooncorporatie corporatie bank verzekeraar notariskantoor kantoor tandartspraktijk huisartsenpraktijk gezondheidscentrum zorggroep kinderdagverblijf kinderopvang peuterspeelzaal gymnasium vmbo mavo havo roc mbo universiteit eiland zomerschool koor fanfare voetbalclub voetbalvereniging tennisclub sportschool fitness evenementenhal tunnel
  schilderwerken schildersbedrijf schilders installatie installaties installatiebedrijf makelaardij makelaars transport transporten tweewielers rijwielen loodgieters loodgietersbedrijf optiek slagerij hoveniers autobedrijf notarissen advocaten uitvaart uitvaartverzorging bouwbedrijf aannemersbedrijf accountants assurantien
  stembureau vestiging filiaal steunpunt wijksteunpunt buurtkamer
  school basisschool college lyceum museum theater station kerk moskee stichting hotel restaurant cafe eetcafe buurthuis wijkcentrum wijkgebouw apotheek ziekenhuis verpleeghuis huis park bedrijf firma winkel film boek boeken
  schrijver zanger cursus app programma serie spel plein tickets concert wijk buurt flat gebouw centrum bibliotheek universiteit hogeschool kliniek praktijk garage bakkerij camping zwembad sporthal club vereniging fonds prijs
  uitzendbureau kledingbank speelgoedbank voedselbank verbond toko incassobureau rijschool kringloop kringloopwinkel tuincentrum bouwmarkt kliniek polikliniek gezondheidshuis buurtsuper
  leeskring krant tijdschrift weekblad roman wet storm orkaan vastgoed bv nv holding groep media events consultancy techniek bouw service services reizen tours travel mode schoenen fietsen keukens meubelen interieur uitvaartzorg webshop bon cadeaubon spaarkaart kaartjes klantenkaart
  mfc mfa kulturhus dorpshuis gemeenschapshuis activiteitencentrum ontmoetingscentrum waterschap woonnet woningstichting woonstichting veiligheidsregio omgevingsdienst taalhuis taalcafe digihuis hoogheemraadschap thuiszorg welzijn team ggd ggz vof umc mc fysiotherapie fysio begraafplaats crematorium hospice atelier gasthuis residentie stichtingen loket meldpunt platform coalitie
  stadion arena markt brug dijk haven eiland zaal schouwburg musical album lied muziek dag feest festival parochie gemeente provincie land stad dorp regio`);

/** Of these, those that tell it also in small letters behind a name. */
export const houses = set(
  `webshop schoenen bv vastgoed bon cadeaubon spaarkaart klantenkaart hotel museum ziekenhuis college lyceum stadion arena theater brug tunnel station kerk basisschool school concert musical plein`,
);
