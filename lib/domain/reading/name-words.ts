/** Legal forms and words that end the name of a firm, in small letters without points. */
export const LEGAL_TAILS: ReadonlySet<string> = new Set(
  "inc incorporated corp corporation co company llc llp lp ltd limited plc ag sa se nv bv gmbh spa srl sas ab asa oyj as pte pty kk kg kgaa spv sarl scsp sicav na".split(
    " ",
  ),
);

/** Words that make a run of capitals the name of somebody who can pay. */
export const FIRM_TAILS: ReadonlySet<string> = new Set([
  ...LEGAL_TAILS,
  ..."holdings holding group capital partners management bank bancorp fund funds trust ventures technologies technology systems energy power cloud compute labs laboratories networks semiconductor semiconductors electronics industries international global solutions services software robotics motors airlines pharmaceuticals insurance securities leasing finance financial investments infrastructure properties realty resources logistics aerospace materials foundry data ai university institute foundation authority ministry department treasury government".split(
    " ",
  ),
]);

/** Capitalised words that begin a sentence, stand for a day or a title, or name a paper: no party, and not the first word of one. */
export const NO_NAME: ReadonlySet<string> = new Set(
  (
    "the a an on in at by under of for from to with and or but as if when while after before since until during upon per this that these those it its they their we our us he she his her i you there here both each all no not any some such other another " +
    "also however meanwhile separately earlier later now today yesterday tomorrow recently then according pursuant subject additionally moreover further finally first second third last next new " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mr mrs ms dr chief executive officer chairman president director treasurer secretary judge justice counsel analysts investors lenders banks shareholders customers officials executives regulators management directors people sources reuters bloomberg " +
    "series class form item exhibit section article schedule annex part rule note notes " +
    "us usa uk eu un ceo cfo coo cto ipo gaap sec doj ftc fed gpu gpus cpu cpus ai hpc usd eur gbp jpy cny rmb hkd gw mw kw q1 q2 q3 q4 h1 h2 fy " +
    "american british chinese japanese german french dutch korean indian european asian canadian australian taiwanese irish swiss swedish norwegian emirati saudi " +
    "defendant defendants plaintiff plaintiffs respondent petitioner debtor debtors claimant court complaint order count exhibit " +
    "chipmaker vehicle shares stock terms financial proceeds closing completion delivery payment payments interest rent capacity revenue total about approximately over around nearly more less up between"
  ).split(" "),
);

/** Last words of capitalised runs that name papers, days and things, not parties. */
export const PAPERS: ReadonlySet<string> = new Set(
  "agreement agreements loan loans facility facilities note notes act date stock shares share form item section exhibit article series class schedule court complaint order board directors closing commitment commitments tranche bond bonds warrant warrants amendment code market exchange index report release statement contract lease leases chips gpus servers systems project campus centre center park site building plant county street avenue award settlement".split(
    " ",
  ),
);

const PLACES =
  "new york,delaware,nevada,california,texas,virginia,ohio,arizona,wyoming,tennessee,memphis,abilene,silicon valley,london,paris,berlin,amsterdam,dublin,luxembourg,netherlands,ireland,germany,france,italy,spain,sweden,norway,finland,denmark,switzerland,united states,united kingdom,england,wales,scotland,europe,asia,china,japan,korea,south korea,taiwan,hong kong,singapore,india,australia,canada,mexico,brazil,israel,saudi arabia,abu dhabi,dubai,qatar,cayman islands,bermuda,british virgin islands,jersey,guernsey,beijing,shanghai,shenzhen,tokyo,seoul,washington,san francisco,los angeles,chicago,boston,middle east,north america,southern district,northern district,eastern district,western district";
/** Places that stand behind "from", "in" and "to" as parties do. */
export const PLACE_NAMES: ReadonlySet<string> = new Set(PLACES.split(","));

/** What a Chinese name of a firm ends with; the longest first. */
export const CHINESE_TAILS =
  "股份有限公司|有限责任公司|集团有限公司|控股有限公司|有限合伙企业|有限合伙|有限公司|集团公司|集团|控股|公司|银行|基金|信托|资本|证券|保险|租赁|科技|半导体|算力|能源|电力|投资|管理局|委员会|财政部|大学|研究院|实验室|合伙企业|SPV";
