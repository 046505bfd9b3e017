/**
 * Every geographic country calling code of ITU-T E.164 with its regions, in ascending order. Between the two stands a dot and the
 * trunk prefix that its national numbers are written with, or a space where they have none. As each CRM page carries the table,
 * what most entries share is left out: a code that follows the one before it, and the trunk prefix 0. The facts agree with
 * Google's libphonenumber, which a test compares; its own metadata would weigh a third of what a content script may weigh here.
 */
const table =
  '.1AG,AI,AS,BB,BM,BS,CA,DM,DO,GD,GU,JM,KN,KY,LC,MP,MS,PR,SX,TC,TT,US,VC,VG,VI7.8KZ,RU20.EG27.ZA30 GR.NL.BE.FR ES' +
  '36.06HU39 IT,VA.RO.CH43.AT.GB,GG,IM,JE DK.SE NO,SJ PL.DE51.PE MX.CU.AR.BR CL.CO.VE60.MY.AU,CC,CX.ID.PH.NZ SG.TH' +
  '81.JP.KR84.VN86.CN90.TR.IN.PK.AF.LK.MM98.IR211.SS.EH,MA.DZ216 TN218.LY220 GM SN MR ML GN CI BF NE TG BJ MU.LR.SL' +
  '.GH.NG TD CF CM CV ST GQ GA CG.CD AO GW IO AC SC.SD.RW.ET.SO DJ.KE.TZ.UG BI MZ260.ZM.MG.RE,YT.ZW.NA.MW LS BW SZ' +
  ' KM290 SH,TA.ER297 AW FO GL350 GI PT LU.IE IS.AL MT CY.AX,FI.BG370.LT LV EE.MD.AM.80BY AD.MC SM380.UA.RS.ME.XK' +
  '385.HR.SI.BA389.MK420 CZ.SK423.LI500 FK BZ GT SV HN NI CR PA.PM HT590.BL,GP,MF.BO GY.EC.GF.PY.MQ SR.UY BQ,CW' +
  '670 TL672 NF BN NR PG TO SB VU FJ PW WF CK NU685 WS.KI NC TV PF TK FM.1MH850.KP852 HK MO855.KH.LA880.BD886.TW' +
  '960 MV.LB.JO.SY.IQ KW.SA.YE OM970.PS.AE.IL BH QA BT.MN.NP992 TJ.8TM.AZ.GE.KG998 UZ';

export interface CallingCode {
  /** Without the plus sign. */
  code: string;
  /** What a national number begins with and an international one lacks; empty where there is none. */
  trunk: string;
}

const byRegion = new Map<string, CallingCode>();
const byCode = new Map<string, CallingCode[]>();

let before = 0;
for (const [, ownCode, mark, ownTrunk, regions = ''] of table.matchAll(/(\d*)([. ])(\d*)([A-Z,]+)/g)) {
  before = Number(ownCode || before + 1);
  const code = String(before);
  const trunk = mark === '.' ? ownTrunk || '0' : '';
  for (const region of regions.split(',')) byRegion.set(region, { code, trunk });
  byCode.set(code, [...(byCode.get(code) ?? []), { code, trunk }]);
}

/** International prefixes other than 00 that agents and CRMs really write out. */
const exitCodes: Readonly<Record<string, readonly string[]>> = {
  '1': ['011'],
  '7': ['810'],
  '61': ['0011'],
  '81': ['010'],
};

/** The calling code and trunk prefix of a region, by its ISO 3166-1 alpha-2 code; null for an unknown region. */
export function callingCodeOf(region: string): CallingCode | null {
  return byRegion.get(region.toUpperCase()) ?? null;
}

/** The calling code that digits in international form begin with, with every trunk prefix used under it; empty: none. */
export function callingCodesAtStart(digits: string): readonly CallingCode[] {
  for (const length of [1, 2, 3]) {
    const found = byCode.get(digits.slice(0, length));
    if (found !== undefined) return found;
  }
  return [];
}

/** Every region that a calling code serves; empty for an unknown code. */
export function regionsOfCode(code: string): readonly string[] {
  return [...byRegion].filter(([, found]) => found.code === code).map(([region]) => region);
}

/** What leads abroad from a region, longest first. */
export function exitCodesOf(code: CallingCode): readonly string[] {
  return [...(exitCodes[code.code] ?? []), '00'];
}
