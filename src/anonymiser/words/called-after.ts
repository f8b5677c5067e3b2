/** Houses, firms, sayings and people of the news and the books; none that a visitor may well be called. */
const split = (names: string) => names.trim().split(/\s*[·\n]\s*/);

export const calledAfter = split(`
  jan modaal · jan met de pet · jan en alleman · pietje precies · jip en janneke · jip-en-janneke · maria hemelvaart · tom tom · sinterklaas · klaas vaak · dokter bibber · wilhelmina pepermunt · wilhelmina kinderkankerfonds · tante agaath · jaap eden · wolters kluwer · van der valk hotel
  jeroen bosch · antoni van leeuwenhoek · pieter van foreest · reinier de graaf · albert schweitzer · anne frank · anton pieck · dick bruna · van dale · jan van eyck · erasmus beurs · erasmus universiteit · willem-alexander · max havelaar · rembrandthuis · willem ii · rien poortvliet · frans hals museum · johannes vermeer · anna paulowna · prins bernhard · prins claus · koningin juliana
  carry slee · geronimo stilton · paul van loon · annie m.g. schmidt · annie mg schmidt · jan terlouw · thea beckman · astrid lindgren · agatha christie · stephen king · dan brown · karin slaughter · lucinda riley · nicci french · saskia noort · esther verhoef · herman koch · jo nesbo · stieg larsson
  peel en maas · west maas en waal · maas en waal · kaag en braassem
  albert heijn · dirk van den broek · douwe egberts · bakker bart · bram ladage · dr. oetker · dr oetker · van lanschot · van haren · gall & gall · ben & jerry's · walt disney · ronald mcdonald · ten cate shorts · van gend en loos · van den berg elektro
  vincent van gogh · van gogh museum · johan cruijff · johan cruyff · florence nightingale · maria montessori · rudolf steiner · wilhelmina kinderziekenhuis · emma kinderziekenhuis · sophia kinderziekenhuis · juliana kinderziekenhuis · sint maarten · sint nicolaas
  koningin wilhelmina · koningin emma · koningin maxima · koning willem · prins willem · prinses beatrix · prinses amalia
  spinoza · mozart · beethoven · shakespeare · einstein · leonardo da vinci · rembrandt · rembrandt van rijn · mondriaan · multatuli
  willem barentsz · michiel de ruyter · willem van oranje · aletta jacobs · nelson mandela · moeder teresa · karl marx · roald dahl
  max verstappen · geert wilders · mark rutte · rob jetten · bill gates · elon musk · donald trump · barack obama · joe biden · vladimir poetin · taylor swift · andré rieu · andre rieu · andré hazes · andre hazes · guus meeuwis · frans bauer · marco borsato · linda de mol · harry potter · donald duck · suske en wiske · bert en ernie · buurman en buurman · pippi langkous · winnie de poeh · nijntje
`);

/** Shops and brands that somebody may well be called; before what only somebody does they are a person. */
export const shops = split(
  `jan linders · hans anders · pieter pot · simon lévelt · henri willig · hans textiel · arie kaan · florence thuiszorg · leen bakker · jan des bouvrie`,
);
