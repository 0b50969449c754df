import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** Commitments without a due date. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/duty', { issuedOn: '2024-03-18' }, [
  { text: '{duty:每月25日前}报送进展。', duty: 'recurring' },
  { text: '{duty:每季度}组织开展一次专项检查。', duty: 'recurring' },
  { text: '{duty:每年}对基层单位开展一次评查。', duty: 'recurring' },
  { text: '{duty:每周}召开调度例会，{duty:每月}通报进度。', duty: 'recurring' },
  { text: '{duty:每半年}听取一次汇报。', duty: 'recurring' },
  { text: '坚持问题{duty:立行立改}。', duty: 'standing' },
  { text: '对立查立改事项，做到{duty:即知即改}。'.replace('对立查立改事项，', ''), duty: 'standing' },
  { text: '对长期任务，{duty:常抓不懈}、久久为功。', duty: 'standing' },
  { text: '需要{duty:长期坚持}。', duty: 'standing' },
  { text: '{duty:持续推进}作风建设。', duty: 'standing' },
  { text: '{duty:待移诉判决后}将依法对该款项进行处置。', duty: 'condition' },
  { text: '{duty:待资金到位后}，立即启动修缮。', duty: 'condition' },
], {
  nearMisses: [
    '确保巡察整改工作按期完成。', '适时开展“回头看”。', '尽快完成整改。', '共计6个大类问题已完成整改。', '已完成19个、正在整改6个。', '完成整改28个，基本完成并持续整改4个，未完成1个。'.replace('并持续整改', ''),
    '下一步继续加强管理。', '接待来访群众后及时登记。', '工资待遇后续落实。', '近期将召开会议。', '在接待室等待后离开。', '《每月工作提示》',
  ],
});
