/** What a desk writes that no dictionary has. Add local words, places and organisations here, in lower case, and run `npm run note-lists`. */

const split = (words: string) => words.trim().split(/\s+/);

/** Authorities, companies and brands: they are nobody. */
export const organisations = split(`
  acer aspire agis allianz amac ditzo amstelring aafje actiz alliander alzheimer alzheimercafe aliander budget thuis centerparcs roompot landal efteling keukenhof madurodam artis blijdorp slagharen walibi
  burgers avifauna naturalis rijksmuseum boijmans mauritshuis vestia ymere eigenhaard stadgenoot rochdale havensteder woonbron woonstad haagwonen staedion mitros bo-ex portaal vivare talis woonwaarts woonzorg habion
  lefier nijestee wierden actium domesta beter-wonen mijande welbions ieder1 deltawonen swz rentree tiwos wonenbreburg thuisvester casade zayaz woonbedrijf trudo wonenlimburg heemwonen servatius maasvallei zowonen
  woonwenz accolade elkien wonenzuid parteon intermaris kennemer elan pre woonpalet ons-huis woonlinie alwel stadlander rwenl clavis zeeuwland qua-wonen mooiland vidomes volkshuisvesting woonveste
  vandebron greenchoice innova budget energie easyenergy tibber frank pure energie oxxio delta caiway glasvezel ziggogo trined freedom online.nl solcon kabelnoord weserve
  independer pricewise gaslicht consumentenbond zorgwijzer verzekeringssite hema vgz iza umc univé zorgenzekerheid salland eucare aevitae caresq stad-holland dsw nn onvz ons just-eat picnic crisp hellofresh flink gorillas getir
  deliveroo dominos kfc mcdo burgerking starbucks bakkerbart subway gall etos da dio trekpleister kruidvat douglas rituals scapino vanharen zara primark vinted wibra action blokker xenos big-bazar aldi plus vomar deen dekamarkt nettorama boni poiesz
  jan-linders hanos sligro makro ikea gamma karwei hornbach hubo praxis boerenbond intratuin tuincentrum bever decathlon intersport perry anwb-winkel expert bcc mediamarkt alternate azerty megekko amac apple-store belsimpel mobiel.nl
  nlziet videoland npostart rtlxl viaplay espn eurosport skyshowtime disney prime hayu cinetree pathé vue kinepolis ticketmaster ticketswap eventim paylogic
  booking trivago tui corendon sunweb d-reizen neckermann klm transavia easyjet ryanair vueling eurostar thalys nightjet flixbus blablacar uber bolt greenwheels mywheels snappcar ov-fiets donkey check felyx ns-international
  rentenversicherung krankenkasse finanzamt bundesagentur familienkasse caf urssaf cpam inps inss zus onem rva rvp mypension mutualiteit partena
  vtwonen libelle margriet nu.nl telegraaf volkskrant trouw nrc ad parool tubantia gelderlander bndestem limburger dvhn leeuwarder omroep nieuwsblad panorama privé quest
  leergeld jeugdsport stichting-leergeld quiet kledingbank speelgoedbank weggeefwinkel repair repaircafe speelotheek humanitas-thuis gilde samenspraak nvva odensehuis kbo-pcob pcob fnv-lokaal ombudsman nationale-ombudsman
  kopieid id-wallet nl-wallet edi yivi irma idin eherkenning digidmachtigen machtigen.digid toeslagen.nl mijnoverheid.nl mijngemeente mijnhuurtoeslag mijnduo mijnbelastingdienst mijncjib mijncak mijnciz mijncbr mijnrdw mijnkadaster mijnkvk mijnvodafone mijnkpn mijnziggo mijnodido
  tax-on-web itsme lumea sonicare senseo nespresso airfryer dyson miele bosch siemens aeg whirlpool zanussi candy indesit smeg bauknecht jbl bose sonos harman marshall denon yamaha pioneer panasonic sharp hisense loewe grundig
  kyocera ricoh xerox lexmark oki pantum dymo wacom razer corsair asrock gigabyte msi medion packard bell compaq fujitsu siemens-nixdorf vtech tiptoi lego playmobil barbie pokemon minecraft fortnite fifa mario zelda
  doro emporia gigaset alcatel motorola zte realme honor nothing poco redmi vivo tecno fritzbox speedport experiabox connectbox netgear tplink linksys devolo ubiquiti eufy ring nest hue google-home echo alexa siri bixby cortana
  strava komoot runkeeper garmin-connect fitbit withings myfitnesspal headspace calm buienalarm weeronline windy flightradar marinetraffic geocaching
  lidlplus ahbonus airmiles freebees spaarprogramma mijnah mijnjumbo payback klarna in3 spraypay santander defam freo moneyou openbank nibc leaseplan centraalbeheer nh1816 univé fbto ohra ditzo inshared promovendum klaverblad tvm
  reaal zwitserleven athora aegon asr brandnewday meesman peaks bux degiro etoro coinbase kraken ledger
  bijbel koran thora kerk leger-des-heils unitas humanistisch kwf hartstichting nierstichting longfonds diabetesfonds reumafonds alzheimer-nederland epilepsiefonds dierenbescherming dierenambulance wnf artsenzondergrenzen oxfam cordaid kika
  pinkpop lowlands zwartecross vierdaagse elfstedentocht koningsdag bevrijdingsdag dodenherdenking prinsjesdag carnaval suikerfeest offerfeest pesach chanoeka divali holi keti koti ketikoti sinterklaas moederdag vaderdag halloween valentijnsdag eurovisie songfestival
  sociaalwerk wijkracht wmoloket wmoconsulent sociaalteam jeugdteam cjg veiligthuis slachtofferhulp halt reclassering raadvoorrechtsbijstand lsta rechtwijzer rechtspraak kantonrechter cvz ctg nza igj rivm lareb cib coronacheck
  abn abp achmea adidas adobe ah aldi albert heijn alphabet amazon amber ameland anwb anbo apple arbo arriva asn asus
  asr azc aegon belastingdienst bijenkorf bing bkr blokker bol booking bovag breng brother bunq canon cak cbr cbs centraal
  connexxion cibg ciz cjib coa coevorden consuwijzer coop coolblue cz deka dela delta denkvooruit dell dhl digid dirk
  dpd duo ebay eherkenning eidas eneco engie enexis epson essent etos europol facebook facetime fbto firefox flixbus
  fnv funda gamma gemini ggd ggz gls gmail google greenchoice greenwheels gvb halt hema hetzner hoogvliet hotmail hp
  huawei humanitas huba icloud idin ikea ind ing ingenico instagram interpolis iphone ipad ipados intertoys ind ishop
  jumbo justitie jeugdfonds kadaster karwei kbo keolis kifid knab kpn kpnmail kruidvat kvk lebara leger lidl lg lenovo
  leenfonds liander linkedin logius lumc lyca lycamobile macbook marktplaats mastercard mcdonalds mediamarkt menzis
  messenger meta microsoft mijndomein motorola mollie mozilla myparcel nationale nederlanden netflix nextcloud nibud
  nokia ns nhg nvm ns-app odido ohra oneplus onenote onedrive openai oracle outlook ov-chipkaart oxxio parnassia
  paypal payconiq perplexity philips picnic pinterest pathe plus postcodeloterij postnl praxis prime puk qpark qbuzz quooker rabobank
  rabo rdw rijksoverheid rivm roblox rvo ryanair safari samsung schiphol senzer shein signal simpel simyo skype slachtofferhulp
  snapchat sns solvimus sony soundcloud spar spotify staatsloterij stedin svb svn syntrus tado t-mobile tele2 telegram
  telfort temu teams tesla thuisbezorgd tiktok tomtom tls tinder transavia triodos trello twitch tweakers tui twitter uber
  unive upc uwv unhcr vattenfall veolia vereniging vgz videoland viber vinted visa vivat vluchtelingenwerk vng vodafone
  voedselbank voorzieningenwijzer vvn waterlink waternet wehkamp werk.nl wechat whatsapp wikipedia woonnet woningnet
  wordfeud x xiaomi xs4all yahoo youtube zalando zeeman ziggo zilveren kruis zoom zorgdomein zorgkaart zwitserleven
  ios iban macbook carplay action airbnb alibaba aliexpress amersfoort android bitvavo bitdefender chatgpt chrome chromebook claude copilot
  dropbox duckduckgo duolingo edge excel fairphone fitbit galaxy garmin gps gopro hbo kobo kindle libreoffice linux logitech
  macos mcafee nintendo norton opera openoffice oppo pixel playstation powerpoint revolut n26 safari siri alexa surface
  teamviewer anydesk toshiba tcl tripadvisor ubuntu windows wise word worldline xbox thunderbird lastpass bitwarden
  keepass klarna afterpay riverty billink ideal wero tikkie bizum apotheek buienradar nu.nl nos npo rtl kro-ncrv omroep max
  mijnoverheid mijnpensioenoverzicht digiD-app berichtenbox checkid mijnuwv mijnsvb mijncak studielink magister somtoday parro
  socialschools cito kennisnet schuldhulpmaatje schuldhulpverlening bijzonderebijstand stadspas u-pas ooievaarspas
  rotterdampas stadjerspas meedoenregeling jongerenloket juridisch loket discriminatie.nl huurcommissie huurteam
  geschillencommissie consumentenbond vogelbescherming milieudefensie natuurmonumenten amnesty greenpeace unicef
  nationaal nvvn vvv regiotaxi valys deeltaxi buurtbus ov9292 9292 swapfiets lime felyx check parkmobile yellowbrick easypark
  goedgeregeld zonnebloem cordaan careyn buurtzorg vitalis thuiszorg medimere mijngezondheid pharmeon medgemak uwzorgonline
  thuisarts zorgverzekeraar promovendum anderzorg ditzo unitedconsumers hollandsnieuwe budgetmobiel youfone kruidvatmobiel
  oxfam novib salvation kringloop ikpas lotto toto nemef bruna primera readshop gadero welkoop leenbakker kwantum jysk
  vakantiepas cultuurkaart cjp museumkaart museumjaarkaart bibliotheekpas onlinebibliotheek libris nbd biblion seniorweb
  digisterker klikentik oefenen.nl steffie tolkentelefoon wegwijs tvcn kpnv tolkcontact taalhuis digihuis digitaalhuis taalcafe`);

/** Short forms, jargon of the desk, words from English and whatever else is written without being in a dictionary. */
export const deskWords = split(`
  exp ad am pm app's cjib-boete zzp-er btw-nummer kvk-nummer bsn-nummer
  sofi sofinummer nvt ivm mbt tbv tav ipv dmv obv ihkv mmv evt incl excl nl ca enz etc bv bijv bvb nr nrs tel vb zgn zsm svp aub mi ism tnv
  mn mw mevr mvr dhr dr drs mr ing ir prof fam geb wo do vr za zo ma di jan feb febr mrt apr jun jul aug sept sep okt nov dec
  jr sr dd mm jjjj min sec uur mnd wk kwh km kg cm mtr ml btw kor zzp zzper zzp'er bbz wajong anw aow wao wia wlz wmo zvw ww wwb ziektewet
  awbz aio ioaw ioaz zw iva wga wgaa wazo pgb zin svb uwv kgb kot kob brp gba bsn rni ozb wvg wpg wgs msnp wsnp vog pas idkaart
  id idcheck idbewijs dv digid digidapp digid-app digd digi appje sms sms'en smsje ssms mms mms'en qr qr-code pdf pdfje docx jpg png usb
  wifi vpn ip url www http https html csv xls xlsx gps nfc bluetooth app apps app'en appt appte appen mail mails mailen mailt mailtje gemaild email e-mail
  e-mailen e-mails ge-e-maild inlog inlogt inlogde inlogcode inlogcodes login logins logde uitlog account accounts accountje wachtwoorden ww's pincode pincodes puk pukcode pin cvc
  username user password pass login email-adres mailadres e-mailadres emailadres tweefactor tweestaps 2fa mfa authenticator autenticatie otp
  tablet tablets laptop laptops chromebook printer printers printen scan scans scannen scanner print prints update updates updaten geupdate geupdatet reset
  resetten gereset download downloaden gedownload upload uploaden geupload browser cookies cookie spam phishing phising scam hack hacken gehackt hacker nep
  nepsite nepmail nepbericht nepwebshop webshop webshops website websites site sites link links klik klikte chat chatbot chatten gechat ai deepfake
  online offline inloggen uitloggen aanklikken swipen swipe scrollen tabblad tab tabs pop-up popup menu icoon icoontje emoji whatsappen gewhatsappt appgroep
  facetimen skypen videobellen beeldbellen zoomen teamsen streamen stream podcast e-book ebook ebooks e-books e-reader ereader luisterboek cd dvd tv hdmi kabel
  simkaart sim esim e-sim prepaid roaming databundel beltegoed hotspot router modem wps pukcode oplader powerbank headset airpods oordopjes smartwatch smart
  smartphone mobiel mobieltje gsm foon fotootje fotos foto's filmpje selfie pasfoto pasfoto's kopietje kopie kopieren kopieen
  mijn overheid toeslag toeslagen zorgtoeslag huurtoeslag kindgebonden kinderopvangtoeslag heffingskorting aangifte aangiftes ib-aangifte vt voorlopige
  bezwaar bezwaarschrift machtiging machtigen machtigingscode gemachtigd gemachtigde dwangbevel deurwaarder incasso betalingsregeling aanmaning acceptgiro
  stufi ovchip ov-chip ov-chipkaart ovpay ov-pay ov nt2 inburgering inburgeraar inburgeringsexamen knm taalmaatje taalcoach taalpunt taalcafe digitaalcafe
  inloop inloopspreekuur spreekuur ido ido's cursus cursusje klikentik digibeet digibeten workshop vrijwilliger vrijwilligers mantelzorger bieb bibliotheek
  bibliothecaris collega collega's doorverwezen doorverwijzing verwijsbrief teruggebeld terugbelverzoek terugbellen gebeld belde bellen
  zn z'n d'r m'n effe ff ie 't 's 'm 'n m'n haha oke ok okee hoi dank bedankt vd vh idd iig iemand eea oa o.a
  gezinshereniging verblijfsvergunning mvv vvr asiel azc statushouder statushouders naturalisatie coa ind ter apel v-nummer
  laagdrempelig mijnzorg huisartsenportaal epd zorgpas eigen risico ggz ggd huisarts poh wijkteam wijkverpleegkundige jeugdzorg
  kapvergunning omgevingsvergunning omgevingsloket bestemmingsplan hondenbelasting afvalpas milieustraat grofvuil gft pmd ondergrondse
  apk mrb wegenbelasting rijbewijskeuring kentekencard kentekenbewijs tenaamstellingscode vrijwaring bijtelling milieuzone euro4 euro5 euro6
  ea eo nav tgv tov dwz rvo tvl now tozo stap slimmer levensloop aof whk wkr vpb ondernemer eenmanszaak vof kor bv stichting
  bootcamp coach coaching challenge cv cv'tje sollicitatie sollicitatiebrief linkedin vacature werkcoach jobcoach uitzendbureau payroll loonstrook jaaropgave jaaropgaaf
  airfryer playlist gamen gamer game games console controller joystick drone e-bike ebike scooter scootmobiel rollator
  check checken gecheckt team teams meeting deadline feedback event events flyer flyers poster banner workshop training safe ok oké
  backup back-up cloud server software hardware driver drivers toner cartridge inkt a4 a3 a5 desktop monitor toetsenbord muis touchscreen touchpad
  crypto bitcoin bitcoins wallet tikkie tikkies creditcard debitcard pinpas betaalpas bankpas bankapp bankieren internetbankieren iban ibans saldo
  screenshot screenshots screenshotje app-store appstore playstore play store google-account apple-id itunes vergrendeld ontgrendelen vingerafdruk faceid gezichtsherkenning
  pensioenoverzicht abp pfzw bpf pme pmt upo levenstestament voogdij curatele bewindvoering mentorschap bewindvoerder nalatenschap erfbelasting schenking
  how what where who why when which alone young organisation municipality hour visitor desk referral digital other online fbi cia jezus ooh hmm komop euh ofzo hierzo suv ceo buzz
  engelse franse ierse romeinse engelsen fransen duitsers europese atlantische braziliaanse aziatische japanse koreaanse indiase pakistaanse roemeense bulgaarse hongaarse spaanse portugese italiaanse griekse
  onmiddelijk mischien verassing eigelijk interesant telefonies gewoonweg belastingpapieren
  syrier syriers eritreeer oekrainer oekrainers afghaan afghanen iranier irakees somalier bulgaar roemeen marokkaan pieterpad verzoek
  surinaamse marokkaanse turkse syrische eritrese oekraiense poolse afghaanse somalische iraanse irakese chinese antilliaanse`);

/** In the dictionary for another reason, but at a desk they are a person. */
export const namesBeforeWords = split(`
  aagje aart barend geert grietje jantje marjolein marlijn margriet marina miep mia robbert rob steven ferry krijn lieven koos helen karen frank jos joop dick
  wietske sietske tjitske froukje nynke jeltje hiltje geeske sjoukje durk sytske baukje hinke femke teatske els elsje noor mees jip fien lien aaltje abel abraham adam amanda amber anita anna arend ava bas benjamin bob bobby bram bridget carter chester chris christin clarisse clark
  claus clement darren dirk dolly donna dries ellen emir erica erin ester faas fiep fleur franco gemma gerrit gus hank hannes hans helle hendrik henk
  henry inga jaap jack jade jan janet jans joe joel joep johan jon jonas jonathan joost jozef karel kareltje kees kelly kelvin kim klaas klaasje knut koen kris kristen
  lev lex lolita lori lorraine lou luuk maarten madeleine margarita mary maxim maxima maxime mik mila mina mirre mirte mitra mohammed nelson nick
  nik noel peter peters pieter piet pietje pierce queenie rachel ria rik rico rowan rui sara sem sharon spencer sten teddy theo thomas tibbe tiffany tod tommy tom tuur
  violet vera walker warren wellington wies willem willie wim wout wouter wouters xander khan habibi lammert lenzen meier meiers jacquet tromp
  riedel muller peeters prinsen timmermans hendriks janssen jansen louwman barbara bep bets dora eva greet griet hilde ina jet joke josje katrien lies lotte
  marie mark martin marten mieke mien nel nellie paul pauline rita roel ruud sjaak sjef teun toos trien trui truus victor frits frederik jeroen ahmed ali hassan`);

/** First names that stay words: where somebody is meant, a capital and what stands beside it tell. */
export const namesBesideWords = split(`
  ijsbrand
  zwier beert bonne dolf ebbe fop geurt gien karst kea kerst kier koert lubbert luit mans mendelt mies minne pier sake tamme tjerk waling wia sultan mehari mazen jun wei olle freek
  riet beer ank ans mercy gift happiness wisdom goodness peace favour success beauty lovely bright godwin fee robijn parel klaver rozemarijn bloem wiep stien stoffel gait hent roelf
  treesje toosje bertje mop puck sien tine jans jaantje zwaantje wolfje noortje ebony heaven miracle marvellous testimony thankgod emmanuella ruan ying xin lan hoa mai thuy`);

/** So common as a word that the name goes only where something points to a person. */
export const wordsBeforeNames = split(`
  maas waal schelde geul puk mercedes belg belgen deen denen zweed zweden brit britten schot schotten ier ieren kroaat rus russen turk koerd has had esta artsen
  van de der den het en of op in om te is ze zij er hem haar dan nu ja nee mei juli augustus april juni maart dag week maand jaar
  een an so to you the and for may will all can art law name long new person post sun even ever god hope price street little that river
  dat kan bent ben meer man oke kunt anders maak lang onder hand bang ken best prima kent baby hoi papa mama liet tien jaren per los sir nam pap langer val
  feest ene lieve jonge zak reis gast oma opa dame heer wet bar allen tas lot adem top ster strand landen tong wit job beer fan haven geheel nat muren hang hal pop junior
  ton massa loon kern kok boer schenk kin kick summer just hop pit buiten erin dien trui hai kitty brand markt diep klein groot goed laat vroeg kort open kaart geld
  melk bol sap som plank blik steen bak lach lui bek storm graaf koning prins keizer bisschop slager bakker jager visser kapper smid schipper koster wever schilder timmerman metselaar
  leraar student client klant loser buddy partner lid leden cadeaus kalender menu server alf arena major song mate master guy bonus bonnen royal dam ace hunter
  kam rok jas uitrusten gene keren breder kosten zender zand zee tuin bos berg weg beek wijk wal brits turk duits frans russisch islam ramadan suiker kerst pasen zomer winter lente herfst sneeuw gloria
  groninger groningse zeeuwse zeeuws friese fries drentse drents limburgse limburgs brabantse brabants utrechtse haagse amsterdamse rotterdamse twentse twents gelderse hollandse hollands zeeuw limburger brabander hagenaar amsterdammer rotterdammer vlaamse vlaams antilliaanse surinaamse
  golden bende chaten diamond monitore trace mille
  line dawn english french german dutch turkish polish spanish arabic ned eng
  waters mensen kinderen ouders mannen vrouwen senior senioren jongeren ouderen buren mens volk land stad dorp huis kamer`);
