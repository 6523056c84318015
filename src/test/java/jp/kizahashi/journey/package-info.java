/**
 * Whole journeys in a browser. Where each step of journey A 13–14 and journey B 1–9, 13–14 is asserted:
 *
 * <table>
 * <caption>Steps and tests</caption>
 * <tr><th>step</th><th>what</th><th>test</th></tr>
 * <tr><td>A13</td><td>照会 split, Excel back, bad cell named, 確認, 受付番号, 回答文</td><td>InquiryJourneyTests</td></tr>
 * <tr><td>A13</td><td>the sheet survives 無害化</td><td>survey.answer.sheet.ReturnedWorkbookTests, RoundTripTests</td></tr>
 * <tr><td>A14</td><td>own dot, n, small groups hidden</td><td>survey.result.OwnPlaceJourneyTests</td></tr>
 * <tr><td>A14</td><td>nothing hidden can be derived</td><td>survey.result.tabulation.AttackerTests</td></tr>
 * <tr><td>B1</td><td>new survey: purpose, 任意, 公表範囲, 情報公開</td><td>WaveJourneyTests</td></tr>
 * <tr><td>B2</td><td>own questions from a list, aim without a question</td><td>survey.design.own.OwnBrowserTests</td></tr>
 * <tr><td>B3, B4</td><td>all 1,741, wards shut out; letters and workbooks agree</td><td>NationwideJourneyTests</td></tr>
 * <tr><td>B5</td><td>47 collectors: progress, no contents</td><td>NationwideJourneyTests, CollectorJourneyTests</td></tr>
 * <tr><td>B6</td><td>82 in, 1 double, 1 old, 1 altered; 208 by web; 290</td><td>NationwideJourneyTests</td></tr>
 * <tr><td>B7</td><td>疑義照会 on 6 cells, 4 corrected, history</td><td>NationwideJourneyTests, BodyBrowserTests</td></tr>
 * <tr><td>B8, B9</td><td>extend 3, close, non-respondents; bands, 16.7 %</td><td>NationwideJourneyTests</td></tr>
 * <tr><td>B13, B14</td><td>290 sheets of own values; new edition, old one the same</td><td>NationwideJourneyTests</td></tr>
 * </table>
 */
package jp.kizahashi.journey;
