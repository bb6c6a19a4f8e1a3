import('/enpc-refund-form.js').then(function (refund) {
  var form = document.getElementById('refund');
  form.adapter = new refund.HttpRefundAdapter({
    baseUrl: '/api/refund',
    csrfToken: function () {
      return document.getElementById('csrf-token').value;
    },
    signingSessions: true,
  });
});

document.getElementById('refund').addEventListener('refund-submitted', function (event) {
  document.getElementById('submitted').innerText = event.detail.applicationNumber;
});

var links = document.getElementsByTagName('a');
for (var i = 0; i < links.length; i++) {
  links[i].onclick = function () {
    document.getElementById('refund').setAttribute('locale', this.getAttribute('data-language'));
    return false;
  };
}
